import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-of-codes-where-there-are-any',
  breaks: ['RISK-09'],
  party: 'healthcare',
  because: 'Notes are looked into only where nothing is coded, as if a code said it all.',
  apply: inHealthcare('selfHarmHistory', () => ({ searchesNotes: (coded) => coded === 0 })),
}
