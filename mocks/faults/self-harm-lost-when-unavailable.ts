import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'self-harm-lost-when-unavailable',
  breaks: ['RISK-06'],
  party: 'healthcare',
  because: 'The summary is made from the answer of the prison and is empty when none comes.',
  apply: inHealthcare('risk', () => ({ selfHarmBefore: () => undefined })),
}
