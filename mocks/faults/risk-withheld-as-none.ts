import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-withheld-as-none',
  breaks: ['RISK-01'],
  party: 'healthcare',
  because: 'What a role may not see is filtered out before the view decides whether there is anything.',
  apply: inHealthcare('risk', () => ({ whenAllHidden: () => 'nilknown' })),
}
