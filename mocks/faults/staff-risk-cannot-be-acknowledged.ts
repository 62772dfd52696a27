import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-cannot-be-acknowledged',
  breaks: ['RISK-07', 'RES-01'],
  party: 'healthcare',
  because: 'The warning is a refusal that nothing overrules.',
  apply: inHealthcare('staffSafety', () => ({ isAcknowledged: () => false })),
}
