import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-missing-as-none',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'What the prison does not tell is taken to be nothing.',
  apply: inHealthcare('cameWith', ({ shown }) => ({
    shown: (...told) => (shown(...told) === 'missing' ? [] : shown(...told)),
  })),
}
