import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-without-what-is-sent',
  breaks: ['AUD-01'],
  party: 'healthcare',
  because: 'The outbox has a log of its own, which is not part of the audit.',
  apply: inHealthcare('audit', () => ({ recordsPassing: (passing) => passing !== 'send' })),
}
