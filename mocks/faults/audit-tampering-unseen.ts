import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-tampering-unseen',
  breaks: ['AUD-02'],
  party: 'healthcare',
  because: 'Whether an entry is there is checked, and not what it says.',
  apply: inHealthcare('auditSeal', () => ({ isIntact: () => true })),
}
