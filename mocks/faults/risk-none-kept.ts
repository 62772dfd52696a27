import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-kept',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'An earlier absence of alerts is offered again while the prison does not answer.',
  apply: inHealthcare('risk', () => ({ keepsNone: () => true })),
}
