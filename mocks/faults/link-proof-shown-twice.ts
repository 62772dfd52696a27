import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-proof-shown-twice',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A proof is shown for as long as it is good, however often.',
  apply: inHealthcare('nhs', () => ({
    proof: (fresh, before) => (before && before.ageSeconds < 240 ? before.value : fresh()),
  })),
}
