import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-moves-not-watched',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'The plan is compared with the cell only when it is written.',
  apply: inHealthcare('evacuation', () => ({ compares: (occasion) => occasion === 'plan' })),
}
