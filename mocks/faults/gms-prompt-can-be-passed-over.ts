import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-prompt-can-be-passed-over',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'A prompt is advice, and advice needs no answer.',
  apply: inHealthcare('registration', () => ({ wantsAnswer: () => false })),
}
