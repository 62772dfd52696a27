import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-history-begins-with-a-change',
  breaks: ['FHIR-18'],
  party: 'fhir',
  because: 'The history is a list of changes, and the first version is none.',
  apply: inServer('reading', ({ history }) => ({ history: (versions) => history(versions).slice(0, -1) })),
}
