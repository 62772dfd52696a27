import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'errors-all-bad-requests',
  breaks: ['STD-01', 'ACC-01', 'FHIR-06'],
  party: 'healthcare',
  because: 'What is wrong with a body is one error for all, whatever is wrong with it.',
  apply: inHealthcare('description', ({ status }) => ({
    status: (problem) =>
      ['media-type', 'not-acceptable', 'unauthorised'].includes(problem.kind) ? 400 : status(problem),
  })),
}
