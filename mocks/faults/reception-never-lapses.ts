import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reception-never-lapses',
  breaks: ['MOVE-01'],
  party: 'healthcare',
  because: 'An assessment that nobody did waits at a prison that the person has left.',
  apply: inHealthcare('arrival', () => ({ lapses: () => false })),
}
