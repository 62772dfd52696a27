import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-without-what-is-received',
  breaks: ['AUD-01'],
  party: 'healthcare',
  because: 'Only people have to answer for what they do.',
  apply: inHealthcare('audit', () => ({ recordsPassing: (passing) => passing !== 'receive' })),
}
