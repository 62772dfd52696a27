import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-entries-as-plain-json',
  breaks: ['FHIR-06'],
  party: 'fhir',
  because: 'The web framework names the media type of entries.',
  apply: inServer('answering', ({ mediaType }) => ({
    mediaType: (type) => (type === 'OperationOutcome' ? mediaType(type) : 'application/json'),
  })),
}
