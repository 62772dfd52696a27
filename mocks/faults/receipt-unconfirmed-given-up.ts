import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'receipt-unconfirmed-given-up',
  breaks: ['RES-06'],
  party: 'healthcare',
  because: 'Somebody will telephone about an unconfirmed message, so it is not tried again.',
  apply: inHealthcare('outbox', ({ shouldRetry }) => ({
    shouldRetry: (failure, attempts, kind) =>
      shouldRetry(failure, attempts, kind) && (kind !== 'concern' || attempts < 6),
    mayFollow: (before, after) => before !== 'unconfirmed' || after !== 'rejected',
  })),
}
