import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-of-changes-alone',
  breaks: ['AUD-01', 'IDM-04'],
  party: 'healthcare',
  because: 'Looking changes nothing, so it is not written down.',
  apply: inHealthcare('audit', () => ({
    isRecorded: ({ interaction }) =>
      !['read', 'search'].includes(interaction.action) && interaction.type !== 'AuditEvent',
  })),
}
