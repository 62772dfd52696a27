import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'export-risk-in-force-only',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'What is over is left behind, because the new system will ask the prison itself.',
  apply: inHealthcare('export', () => ({
    includes: ({ resourceType, status }) => resourceType !== 'Flag' || status === 'active',
  })),
}
