import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-work-of-the-whole-site',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'The list of the old site is handed over, and not that of the person.',
  apply: inHealthcare('handover', () => ({ isOf: () => true })),
}
