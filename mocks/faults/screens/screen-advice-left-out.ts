import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-advice-left-out',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'The full list has no place for what to do, because the design had none',
  apply: inHealthcare('pages', () => ({ advice: () => undefined })),
}
