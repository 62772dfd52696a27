import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'roll-walked-one-way',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'Each person on the roll is looked for in the record, and nobody in the record is looked for on the roll.',
  apply: inHealthcare('roll', ({ differences }) => ({
    differences: (rolls, held) => differences(rolls, held).filter(({ type }) => type !== 'extra'),
  })),
}
