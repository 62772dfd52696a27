import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'held-by-ended-flags',
  breaks: ['GMS-09'],
  party: 'healthcare',
  because: 'A flag that was set once is never lifted.',
  apply: inHealthcare('holding', ({ holds }) => ({
    holds: (flag, patient) => holds({ ...flag, status: 'active' }, patient),
  })),
}
