import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-declined-all-the-same',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'A recorded decision is a done step, whatever was decided.',
  apply: inHealthcare('registration', () => ({ agrees: () => true })),
}
