import type { Establishment } from '../people.ts'
import type { History, Move } from './history.ts'

/** Where somebody is in the middle of a history. */
export type Place =
  | { readonly where: 'outside' }
  | { readonly where: 'in prison' | 'at court'; readonly at: Establishment }

export const OUTSIDE: Place = { where: 'outside' }

/** Where a move leads from a place; nothing where it cannot happen there. */
export function after(place: Place, move: Move): Place | undefined {
  if (place.where === 'outside') return move.kind === 'received' ? { where: 'in prison', at: move.at } : undefined
  if (place.where === 'at court') return move.kind === 'back' ? { ...place, where: 'in prison' } : undefined
  switch (move.kind) {
    case 'transferred':
      return move.to.code === place.at.code ? undefined : { where: 'in prison', at: move.to }
    case 'cell':
    case 'another cell':
      return place
    case 'to court':
      return { ...place, where: 'at court' }
    case 'released':
      return OUTSIDE
    default:
      return undefined
  }
}

/** Whether everything in a history can happen, and each lot of notices arrives, after its moves. */
export function isPossible(history: History): boolean {
  let place: Place | undefined = OUTSIDE
  let lots = 0
  const arrived = new Set<number>()
  for (const line of history) {
    if (line.what === 'told') {
      if (line.lot > lots) return false
      arrived.add(line.lot)
      continue
    }
    lots += 1
    for (const move of line.moves) place = place && after(place, move)
    if (!place) return false
  }
  return lots > 0 && arrived.size === lots
}
