import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-help-not-taken-back',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'What the prison knows it keeps.',
  apply: inHealthcare('evacuation', () => ({ endsWith: (what) => what !== 'prison' })),
}
