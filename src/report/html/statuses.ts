import type { Offered } from '../../verdict/record.ts'
import type { Colour } from './words.ts'

/** What readers call how much the prison side offers, and its colour, which never says more than the words. */
export const STATUSES: Readonly<Record<Offered, { readonly words: string; readonly colour: Colour }>> = {
  absent: { words: 'Absent', colour: 'purple' },
  partial: { words: 'Partly there', colour: 'yellow' },
  present: { words: 'There', colour: 'green' },
  'not shown': { words: 'Not shown', colour: 'grey' },
}
