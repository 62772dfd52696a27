import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-asked-once',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'What came with a person is read when the record is first opened, and never again.',
  apply: inHealthcare('cameWith', () => ({
    asks: (held) => [...held.values()].some((part) => part === undefined),
  })),
}
