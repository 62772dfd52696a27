import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-removed-stays-readable',
  breaks: ['FHIR-15'],
  party: 'fhir',
  because: 'Removing takes an entry off the lists and no further.',
  apply: inServer('changing', () => ({ staysReadable: () => true })),
}
