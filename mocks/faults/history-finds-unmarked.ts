import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-finds-unmarked',
  breaks: ['RISK-09'],
  party: 'healthcare',
  because: 'What was found by words is listed like a coded entry.',
  apply: inHealthcare('selfHarmHistory', () => ({ mark: () => undefined })),
}
