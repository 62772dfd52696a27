import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-escort-optional',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'Only the cell-share assessment counts as something that can be missing.',
  apply: inHealthcare('cameWith', ({ mayGoOn }) => ({
    mayGoOn: (missing, reason) => missing.every((kind) => kind.startsWith('escort')) || mayGoOn(missing, reason),
  })),
}
