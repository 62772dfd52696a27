import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'roll-court-as-extra',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'Whoever is at court is not held as present, and then the roll has one too many.',
  apply: inHealthcare('roll', () => ({ isPresent: ({ status }) => status === 'in-progress' })),
}
