import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-plan-not-compared',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'The plan is compared with the next cell, and not with the one that the person is in.',
  apply: inHealthcare('evacuation', () => ({ compares: (occasion) => occasion === 'move' })),
}
