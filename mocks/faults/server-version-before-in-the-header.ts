import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-version-before-in-the-header',
  breaks: ['FHIR-19'],
  party: 'fhir',
  because: 'The header comes from a cache that is filled before the change.',
  apply: inServer('answering', ({ etag }) => ({
    etag: (shown, before, to) => etag(to === 'read' && before ? before : shown, before, to),
  })),
}
