import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-earlier-moves-missed',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'Only a notice of a move is compared with the holds.',
  apply: inHealthcare('medicalHolds', () => ({ looksOn: (occasion) => occasion === 'notice' })),
}
