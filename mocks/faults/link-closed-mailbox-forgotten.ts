import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-closed-mailbox-forgotten',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A mailbox that was not opened once is not looked into again, so that answers stay in it.',
  apply: inHealthcare('discharge', () => ({ looksAgain: ({ reason }) => reason !== 'not-let-in' })),
}
