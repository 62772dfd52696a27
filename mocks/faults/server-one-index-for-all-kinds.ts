import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-one-index-for-all-kinds',
  breaks: ['FHIR-01'],
  party: 'fhir',
  because: 'Ids are looked up in one index, and the type in the address is not looked at.',
  apply: inServer('reading', () => ({ oneIndexForAllTypes: () => true })),
}
