import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-changed-by-anyone',
  breaks: ['AUD-02', 'STD-01'],
  party: 'healthcare',
  because: 'Entries are resources like any other, and whoever can write can correct them.',
  apply: inHealthcare('access', () => ({ mayWriteAudit: (_role, action) => action === 'update' })),
}
