import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-only-texts-looked-at',
  breaks: ['FHIR-04'],
  party: 'fhir',
  because: 'Only texts are held against the lists of codes, so that a number passes.',
  apply: inServer('storing', ({ refuse }) => ({
    refuse: (resource) => {
      if (typeof resource.gender !== 'number') refuse(resource)
    },
  })),
}
