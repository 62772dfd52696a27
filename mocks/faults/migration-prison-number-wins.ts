import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-prison-number-wins',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'The prison number decides whose a record is, whatever else it says.',
  apply: inHealthcare('migration', ({ problem }) => ({
    problem: (record, holders) => {
      const because = problem(record, holders)
      return because === 'numbers-contradict' || because === 'particulars-differ' ? undefined : because
    },
  })),
}
