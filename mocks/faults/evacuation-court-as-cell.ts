import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-court-as-cell',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'Whoever is out is taken to be in a cell of that name.',
  apply: inHealthcare('evacuation', () => ({ isSomewhere: () => true })),
}
