import { HarnessFault } from './outcomes.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from './people.ts'

const SITE = `(?:${ESTABLISHMENTS.map(({ name }) => name).join('|')})`
const KEEPING = ', which leaves the old book as it is'

/** How features tell of somebody who moves. */
export const MOVEMENTS = new RegExp(
  `is transferred to ${SITE}(?:${KEEPING})?|arrives at ${SITE}|goes to (?:court|hospital)|comes back from (?:court|hospital)|moves to cell [A-Z0-9-]+|is released|leaves for another prison|moves to another cell`,
)

/** A move of a person that the prison causes. */
export type Movement =
  | { readonly kind: 'transferred'; readonly to: Establishment; readonly keepingBook: boolean }
  | { readonly kind: 'arrives'; readonly to: Establishment }
  | { readonly kind: 'cell'; readonly cell: string }
  | { readonly kind: 'to court' | 'to hospital' | 'back' | 'released' | 'on the way' | 'another cell' }

export interface PrisonMovements {
  moves(person: Person, movement: Movement): Promise<void>
}

/** @throws {HarnessFault} for words that tell of no move */
export function movementFrom(words: string): Movement {
  const to = ESTABLISHMENTS.find(({ name }) => words.includes(name))
  if (to && words.startsWith('is transferred')) return { kind: 'transferred', to, keepingBook: words.endsWith(KEEPING) }
  if (to && words.startsWith('arrives')) return { kind: 'arrives', to }
  if (words === 'goes to court') return { kind: 'to court' }
  if (words === 'goes to hospital') return { kind: 'to hospital' }
  if (words.startsWith('comes back')) return { kind: 'back' }
  if (words.startsWith('moves to cell')) return { kind: 'cell', cell: words.replace('moves to cell ', '') }
  if (words === 'is released') return { kind: 'released' }
  if (words === 'leaves for another prison') return { kind: 'on the way' }
  if (words === 'moves to another cell') return { kind: 'another cell' }
  throw new HarnessFault(`"${words}" tells of no move.`)
}
