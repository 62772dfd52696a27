import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-without-alerts',
  breaks: ['RISK-09'],
  party: 'healthcare',
  because: "The history is made from healthcare's own entries.",
  apply: inHealthcare('selfHarmHistory', () => ({ isCodedAlert: () => false })),
}
