import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-refusals-without-request-id',
  breaks: ['FHIR-07'],
  party: 'fhir',
  because: 'The id is added where answers are made, and refusals leave before that.',
  apply: inServer('answering', ({ requestId }) => ({
    requestId: (asked, own, isRefusal) => (isRefusal ? undefined : requestId(asked, own, isRefusal)),
  })),
}
