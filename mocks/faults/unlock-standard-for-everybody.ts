import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-standard-for-everybody',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'Where nothing is set, the usual condition is filled in.',
  apply: inHealthcare('unlock', () => ({
    listed: (conditions) => (conditions.length > 0 ? conditions : [{ code: 'TWO_OFFICERS', active: true }]),
  })),
}
