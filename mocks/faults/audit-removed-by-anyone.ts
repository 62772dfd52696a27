import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-removed-by-anyone',
  breaks: ['AUD-02', 'STD-01'],
  party: 'healthcare',
  because: 'Entries are resources like any other, and are deleted like any other.',
  apply: inHealthcare('access', () => ({ mayWriteAudit: (_role, action) => action === 'delete' })),
}
