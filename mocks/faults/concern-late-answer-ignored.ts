import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-late-answer-ignored',
  breaks: ['RISK-08', 'RES-06'],
  party: 'healthcare',
  because: 'A message that was given up on is closed, whatever comes later.',
  apply: inHealthcare('outbox', (outbox) => ({
    isFinal: (state, kind) => (kind === 'concern' && state === 'unconfirmed') || outbox.isFinal(state, kind),
  })),
}
