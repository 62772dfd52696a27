import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-deleted-alert-stays',
  breaks: ['RISK-01'],
  party: 'healthcare',
  because: 'Answers of the prison are added to what is known, and nothing is ever taken away.',
  apply: inHealthcare('risk', () => ({ keepsWhatIsGone: () => true })),
}
