import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-refusals-as-plain-json',
  breaks: ['FHIR-06'],
  party: 'fhir',
  because: 'Refusals come from the web framework, with its own media type.',
  apply: inServer('answering', ({ mediaType }) => ({
    mediaType: (type) => (type === 'OperationOutcome' ? 'application/json' : mediaType(type)),
  })),
}
