import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'volume-openings-one-by-one',
  breaks: ['VOL-01'],
  party: 'healthcare',
  because: 'Under load the view of risk is built one record after the other.',
  oneByOne: true,
  apply: inHealthcare('risk', () => ({ opensAfterMs: () => 1_500 })),
}
