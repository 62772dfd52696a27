import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'slip-with-the-clinics-title',
  breaks: ['CONF-02', 'GMS-08'],
  party: 'healthcare',
  because: 'The title goes on the slip as the clinic wrote it.',
  apply: inHealthcare('slip', () => ({ wordsFor: (title) => title })),
}
