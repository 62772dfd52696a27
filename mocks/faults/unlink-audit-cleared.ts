import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-audit-cleared',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'With the data the audit of the wrong record is cleared.',
  apply: inHealthcare('unlinking', () => ({ keepsAudit: () => false })),
}
