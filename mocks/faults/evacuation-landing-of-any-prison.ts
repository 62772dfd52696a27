import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'evacuation-landing-of-any-prison',
  breaks: ['NEED-02'],
  party: 'healthcare',
  because: 'Landings are compared without their prison.',
  apply: inHealthcare('evacuation', ({ fits }) => ({ fits: (landing, cell) => fits(landing.slice(4), cell.slice(4)) })),
}
