import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'export-decisions-lost',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'Consents are kept in a module of their own, which the export does not know.',
  apply: inHealthcare('export', () => ({ includes: ({ resourceType }) => resourceType !== 'Consent' })),
}
