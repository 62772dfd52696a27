import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-withdrawn-for-good',
  breaks: ['GMS-06'],
  party: 'healthcare',
  because: 'A person who withdrew is marked, and the mark is not taken off by a new decision.',
  apply: inHealthcare('withdrawal', ({ bears }) => ({
    bears: (_decision, all) => all.every((one) => bears(one, all)),
  })),
}
