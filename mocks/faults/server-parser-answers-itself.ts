import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-parser-answers-itself',
  breaks: ['FHIR-08', 'FHIR-11'],
  party: 'fhir',
  because: 'A body that cannot be parsed never reaches the code that writes refusals.',
  apply: inServer('answering', ({ told }) => ({
    told: (problem) => (problem.details.reason === 'broken-body' ? { resourceType: 'Parameters' } : told(problem)),
  })),
}
