import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-late-answer-shown',
  breaks: ['UI-04'],
  party: 'healthcare',
  because: 'A session keeps the risk that was answered last, and it is taken for that of the record that is open',
  apply: inHealthcare('pages', () => ({
    refreshed: (own, openedLast) => (openedLast?.person.id === own.person.id ? own : (openedLast ?? own)),
  })),
}
