import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reception-no-assessment-on-return',
  breaks: ['MOVE-01'],
  party: 'healthcare',
  because: 'Whoever has a record is taken to have been assessed.',
  apply: inHealthcare('arrival', () => ({ asksFor: (earlier) => earlier.length === 0 })),
}
