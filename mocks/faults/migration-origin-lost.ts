import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-origin-lost',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'Where a record came from is kept in the log of the import, and not in the record.',
  apply: inHealthcare('migration', () => ({ tracesOrigin: () => false })),
}
