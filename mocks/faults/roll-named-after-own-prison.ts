import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'roll-named-after-own-prison',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'Each difference is called after the first prison of the system, whichever prison has to see to it.',
  apply: inHealthcare('roll', () => ({ nameOf: (code, prisons) => prisons[0]?.name ?? code })),
}
