import { isSameName, particularsOf } from '../healthcare/capabilities/identity/matching.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-guesses-by-name',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'A record without a number is joined to whoever has the same name and birth date.',
  apply: inHealthcare('migration', ({ problem, joins }) => ({
    problem: (record, holders) => {
      const because = problem(record, holders)
      return because === 'number-missing' ? undefined : because
    },
    joins: (record, holders, everybody) =>
      joins(record, holders, everybody) ??
      everybody().find((one) => isSameName(particularsOf(one), particularsOf(record.patient))),
  })),
}
