import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-last-known-kept',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'What the prison no longer has is shown as it was last seen.',
  apply: inHealthcare('cameWith', ({ shown }) => ({
    shown: (told, before) => (told === 'missing' && before !== undefined ? before : shown(told, before)),
  })),
}
