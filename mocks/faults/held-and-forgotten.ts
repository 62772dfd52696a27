import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'held-and-forgotten',
  breaks: ['GMS-09'],
  party: 'healthcare',
  because: 'The decision is held, and nobody is asked to come back to it.',
  apply: inHealthcare('holding', () => ({ callsBack: () => false })),
}
