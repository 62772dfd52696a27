import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-role-ignored',
  breaks: ['RISK-01'],
  party: 'healthcare',
  because: 'Every signed-in user is taken for a clinician.',
  apply: inHealthcare('risk', () => ({ mayShow: () => true, maySeeSelfHarm: () => true })),
}
