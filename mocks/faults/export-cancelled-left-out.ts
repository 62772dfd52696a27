import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'export-cancelled-left-out',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'Only appointments that stand are exported.',
  apply: inHealthcare('export', () => ({ includes: ({ status }) => status !== 'cancelled' })),
}
