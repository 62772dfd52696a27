import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'roll-prison-not-compared',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'Whoever is held somewhere counts as found; at which prison is not compared.',
  apply: inHealthcare('roll', ({ differences }) => ({
    differences: (rolls, held) => differences(rolls, held).filter(({ type }) => type !== 'elsewhere'),
  })),
}
