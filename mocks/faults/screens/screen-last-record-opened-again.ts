import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-last-record-opened-again',
  breaks: ['UI-04', 'A11Y-01'],
  party: 'healthcare',
  because: 'A session keeps the record that was opened last, and the search leads back to it',
  apply: inHealthcare('pages', () => ({ leadsTo: (found, openedLast) => openedLast?.id ?? found.id })),
}
