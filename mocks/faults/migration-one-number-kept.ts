import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-one-number-kept',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'The new record has room for one number, and the prison number is left behind.',
  apply: inHealthcare('migration', ({ identifiers }) => ({
    identifiers: (record) => {
      const [first, ...more] = identifiers(record)
      return more.length > 0 ? more : [first]
    },
  })),
}
