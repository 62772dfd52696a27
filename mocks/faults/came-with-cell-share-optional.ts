import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-cell-share-optional',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'Only the escort record counts as something that can be missing.',
  apply: inHealthcare('cameWith', ({ mayGoOn }) => ({
    mayGoOn: (missing, reason) => missing.every((kind) => kind === 'cell-share-assessment') || mayGoOn(missing, reason),
  })),
}
