import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-unchecked-on-transfer',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'The check was put on the discharge form, and transfers use another.',
  apply: inHealthcare('leaving', () => ({ isChecked: (leaving) => leaving === 'discharge' })),
}
