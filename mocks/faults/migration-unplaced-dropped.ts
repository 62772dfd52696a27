import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-unplaced-dropped',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'Records that cannot be placed are counted, and nobody is told which they were.',
  apply: inHealthcare('migration', () => ({ lists: () => false })),
}
