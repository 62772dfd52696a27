import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'held-calls-everybody-back',
  breaks: ['GMS-09'],
  party: 'healthcare',
  because: 'Everybody is to be talked with once more, to be safe.',
  apply: inHealthcare('holding', () => ({ callsBack: () => true })),
}
