import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-own-request-ids',
  breaks: ['FHIR-07'],
  party: 'fhir',
  because: 'Each answer gets an id of its own, and that of the request goes into the log alone.',
  apply: inServer('answering', () => ({ requestId: (_asked, own) => own })),
}
