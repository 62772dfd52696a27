import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-review-outlives-help',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'A review waits for somebody to tick it off.',
  apply: inHealthcare('evacuation', () => ({ endsWith: (what) => what !== 'review' })),
}
