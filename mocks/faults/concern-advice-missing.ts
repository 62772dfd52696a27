import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-advice-missing',
  breaks: ['RISK-08', 'RES-06', 'STD-05', 'RES-02'],
  party: 'healthcare',
  because: 'Silence is shown, and what to do about it is left to training.',
  apply: inHealthcare('concerns', () => ({ advice: () => undefined })),
}
