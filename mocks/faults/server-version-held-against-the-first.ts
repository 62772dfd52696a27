import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-version-held-against-the-first',
  breaks: ['FHIR-03'],
  party: 'fhir',
  because: 'The version that a change names is compared with the one that the entry was made with.',
  apply: inServer('changing', () => ({ isOutdated: (named, _newest, first) => named !== first })),
}
