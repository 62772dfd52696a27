import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-number-sent-once',
  breaks: ['IDM-01', 'IDM-03'],
  party: 'healthcare',
  because: 'The message with the NHS number is not tried again when the prison fails.',
  apply: inHealthcare('outbox', (before) => ({
    shouldRetry: (failure, attempts, kind) => kind !== 'nhs-number' && before.shouldRetry(failure, attempts, kind),
  })),
}
