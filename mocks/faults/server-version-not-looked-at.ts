import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-version-not-looked-at',
  breaks: ['FHIR-03'],
  party: 'fhir',
  because: 'If-Match is read by no code.',
  apply: inServer('changing', () => ({ isOutdated: () => false })),
}
