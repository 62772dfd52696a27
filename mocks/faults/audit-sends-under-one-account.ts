import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-sends-under-one-account',
  breaks: ['AUD-01'],
  party: 'healthcare',
  because: 'Messages leave under the account of a nurse that was set up for them, whoever wrote them.',
  apply: inHealthcare('audit', () => ({ sender: (by) => by && { ...by, id: 'messages', role: 'nurse' } })),
}
