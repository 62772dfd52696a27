import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'rate-all-at-once-after-pause',
  breaks: ['RES-04'],
  party: 'healthcare',
  because: 'Everything that waited is released when the pause is over.',
  apply: inHealthcare('client', () => ({ requestsASecond: () => Number.POSITIVE_INFINITY })),
}
