import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-codes-not-looked-up',
  breaks: ['FHIR-04'],
  party: 'fhir',
  because: 'Codes are taken as texts, whatever the binding.',
  apply: inServer('storing', ({ refuse }) => ({
    refuse: (resource) => {
      if (typeof resource.gender !== 'string') refuse(resource)
    },
  })),
}
