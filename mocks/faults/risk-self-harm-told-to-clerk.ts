import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-self-harm-told-to-clerk',
  breaks: ['RISK-01'],
  party: 'healthcare',
  because: 'The alerts are filtered by role, and the summary made from them is not.',
  apply: inHealthcare('risk', () => ({ maySeeSelfHarm: () => true })),
}
