import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-candidate-not-told',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'The prison is told of verified numbers alone.',
  apply: inHealthcare('pairing', (before) => ({
    tellsPrison: (earlier, now) => now.status === 'verified' && before.tellsPrison(earlier, now),
  })),
}
