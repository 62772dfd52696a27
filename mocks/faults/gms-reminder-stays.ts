import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-reminder-stays',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Reminders are ticked off by hand.',
  apply: inHealthcare('registration', () => ({ closesAsk: () => false })),
}
