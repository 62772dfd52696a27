import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-stub-for-an-unknown-id',
  breaks: ['FHIR-01', 'FHIR-08'],
  party: 'fhir',
  because: 'A read of an id that nothing has makes an entry ready for it.',
  apply: inServer('reading', () => ({ inPlaceOf: (type, id) => ({ resourceType: type, id }) })),
}
