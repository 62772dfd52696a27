import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-time-of-opening',
  breaks: ['RISK-02'],
  party: 'healthcare',
  because: 'The time shown is the one at which the view was drawn.',
  apply: inHealthcare('risk', () => ({ confirmedBefore: (_before, now) => now.toISOString() })),
}
