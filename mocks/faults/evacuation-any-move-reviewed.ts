import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-any-move-reviewed',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'Every cell but the first is taken not to fit.',
  apply: inHealthcare('evacuation', ({ fits }) => ({
    fits: (landing, cell) => fits(landing, cell) && cell.endsWith('-003'),
  })),
}
