import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-kept-by-privacy-officer',
  breaks: ['AUD-02'],
  party: 'healthcare',
  because: 'The privacy officer looks after the audit, corrections and retention included.',
  apply: inHealthcare('access', () => ({ mayWriteAudit: (role) => role === 'privacy officer' })),
}
