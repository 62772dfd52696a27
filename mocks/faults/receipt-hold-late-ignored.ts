import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'receipt-hold-late-ignored',
  breaks: ['RES-06'],
  party: 'healthcare',
  because: 'A hold that was given up as unconfirmed is closed, and its receipt finds nothing open.',
  apply: inHealthcare('outbox', ({ isFinal }) => ({
    isFinal: (state, kind) => isFinal(state, kind) || (kind === 'medical-hold' && state === 'unconfirmed'),
  })),
}
