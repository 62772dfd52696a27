import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-old-called-current',
  breaks: ['RISK-04', 'RES-01'],
  party: 'healthcare',
  because: 'What was known before is shown as if the prison had just said it.',
  apply: inHealthcare('risk', () => ({ isCurrentUnconfirmed: () => true })),
}
