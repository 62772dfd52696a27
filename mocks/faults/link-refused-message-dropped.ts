import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-refused-message-dropped',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A token that was ended is replaced for the next message, and the one that met it is given up.',
  apply: inHealthcare('nhs', () => ({ repeats: () => false })),
}
