import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-wants-both-numbers',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'A record with one number only is listed, although that number is known here.',
  apply: inHealthcare('migration', ({ problem }) => ({
    problem: (record, holders) =>
      record.nhsNumber === undefined || record.prisonNumber === undefined ? 'number-missing' : problem(record, holders),
  })),
}
