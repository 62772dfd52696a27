import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reception-filled-in-from-first-stay',
  breaks: ['MOVE-01'],
  party: 'healthcare',
  because: 'The form is filled in from the oldest stay that the record has.',
  apply: inHealthcare('arrival', () => ({ filledFrom: (stay, earlier) => earlier[0] ?? stay })),
}
