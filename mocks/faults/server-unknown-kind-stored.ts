import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-unknown-kind-stored',
  breaks: ['FHIR-10'],
  party: 'fhir',
  because: 'Types are names of collections, which come about when something is put into them.',
  apply: inServer('describing', () => ({ storesEveryType: () => true })),
}
