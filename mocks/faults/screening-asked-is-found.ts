import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-asked-is-found',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'A person whom nobody has asked yet is left to national screening.',
  apply: inHealthcare('screening', ({ isFound }) => ({
    isFound: (submissions, decisions) => decisions.length === 0 || isFound(submissions, decisions),
  })),
}
