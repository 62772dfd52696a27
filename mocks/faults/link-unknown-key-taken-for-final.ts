import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-unknown-key-taken-for-final',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'An unknown key is taken for the last word, so that what waited is never tried again.',
  apply: inHealthcare('discharge', (before) => ({
    triesAgainAfterMs: (forMs, failure) =>
      failure.reason === 'not-let-in' && failure.status === 401 ? undefined : before.triesAgainAfterMs(forMs, failure),
  })),
}
