import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'migration-twice',
  breaks: ['EXIT-02'],
  party: 'healthcare',
  because: 'An import that is run again adds everything again.',
  apply: inHealthcare('migration', () => ({ repeats: () => true })),
}
