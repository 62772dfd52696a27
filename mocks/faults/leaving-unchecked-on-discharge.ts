import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-unchecked-on-discharge',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: "Prisons were thought to look after their transfers, and discharge to be the GP's affair.",
  apply: inHealthcare('leaving', () => ({ isChecked: (leaving) => leaving === 'transfer' })),
}
