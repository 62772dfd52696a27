import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-review-for-each-move',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'Each move asks for a review of its own.',
  apply: inHealthcare('evacuation', () => ({ asks: () => true })),
}
