import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'export-without-audit',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'The audit trail is taken for the business of the old system.',
  apply: inHealthcare('export', () => ({ includes: ({ resourceType }) => resourceType !== 'AuditEvent' })),
}
