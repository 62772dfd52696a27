import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-landing-by-its-beginning',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'Landing 11 begins like landing 1, and passes for it.',
  apply: inHealthcare('evacuation', () => ({ fits: (landing, cell) => cell.startsWith(landing) })),
}
