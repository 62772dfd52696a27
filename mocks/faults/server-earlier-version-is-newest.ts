import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-earlier-version-is-newest',
  breaks: ['FHIR-17'],
  party: 'fhir',
  because: 'A read of an earlier version leads to the entry as it is.',
  apply: inServer('reading', () => ({ version: (versions) => versions.at(-1) })),
}
