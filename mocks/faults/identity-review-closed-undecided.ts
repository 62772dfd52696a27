import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-review-closed-undecided',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because: 'A review can be ticked off like any other work item.',
  apply: inHealthcare('matching', () => ({ closesUndecided: () => true })),
}
