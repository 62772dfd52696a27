import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-regrets-with-success',
  breaks: ['FHIR-08'],
  party: 'fhir',
  because: 'A refusal in the body was thought to be enough.',
  apply: inServer('answering', ({ status }) => ({
    status: (problem) => (problem.details.reason === 'wrong-body' ? 200 : status(problem)),
  })),
}
