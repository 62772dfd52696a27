import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'held-blank-reason',
  breaks: ['GMS-09'],
  party: 'healthcare',
  because: 'A reason counts once its box is sent along.',
  apply: inHealthcare('holding', () => ({ counts: () => true })),
}
