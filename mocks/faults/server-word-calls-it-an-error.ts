import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-word-calls-it-an-error',
  breaks: ['FHIR-12'],
  party: 'fhir',
  because: 'The word on what was taken is made by the code that writes refusals.',
  apply: inServer('storing', () => ({ severity: () => 'error' })),
}
