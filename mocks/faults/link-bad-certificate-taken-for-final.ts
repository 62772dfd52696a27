import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-bad-certificate-taken-for-final',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A certificate that is not taken is an error of the other side, and what waited is never tried again.',
  apply: inHealthcare('discharge', (before) => ({
    triesAgainAfterMs: (forMs, failure) =>
      failure.reason === 'not-trusted' ? undefined : before.triesAgainAfterMs(forMs, failure),
  })),
}
