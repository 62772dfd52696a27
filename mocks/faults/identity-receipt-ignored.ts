import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-receipt-ignored',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'A message that was sent counts as done, and the receipt of the prison changes nothing.',
  apply: inHealthcare('outbox', (before) => ({
    isFinal: (state, kind) => (kind === 'nhs-number' && state === 'sent') || before.isFinal(state, kind),
  })),
}
