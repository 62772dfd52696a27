import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-near-match-without-alias',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because: 'Only the first name of a record is compared.',
  apply: inHealthcare('matching', (before) => ({
    isNearMatch: (one, other) =>
      before.isNearMatch({ ...one, names: one.names.slice(0, 1) }, { ...other, names: other.names.slice(0, 1) }),
  })),
}
