import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-dates-of-import',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'Entries get the date on which they were imported.',
  apply: inHealthcare('migration', () => ({ kept: (entry, now) => ({ ...entry, recordedDate: now }) })),
}
