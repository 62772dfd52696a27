import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-blank-reason',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'A reason counts as given when its field was sent.',
  apply: inHealthcare('cameWith', () => ({ mayGoOn: (_missing, reason) => reason !== undefined })),
}
