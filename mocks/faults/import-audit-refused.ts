import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'import-audit-refused',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'The audit trail of the new system takes no entries but its own.',
  apply: inHealthcare('export', () => ({ takenIn: (one) => (one.resourceType === 'AuditEvent' ? undefined : one) })),
}
