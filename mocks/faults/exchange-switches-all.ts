import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-switches-all',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'There is one switch for the whole system, shown at each establishment.',
  apply: inHealthcare('exchange', () => ({ switched: (_prisonId, all) => all })),
}
