import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'letter-with-open-work',
  breaks: ['ACC-04', 'CONF-06', 'REL-02', 'REL-04'],
  party: 'healthcare',
  because: 'What is still to be done is listed beneath the letter, for whoever goes on with it.',
  apply: inHealthcare('disclosing', () => ({
    beneathLetter: ({ resourceType, status }) => resourceType === 'Task' && status === 'requested',
  })),
}
