import { createHash } from 'node:crypto'
import { ESTABLISHMENTS } from '../people.ts'
import type { History, Line, Move } from './history.ts'
import { after, OUTSIDE, type Place } from './validity.ts'

/** What can become of notices on their way, as features name it. */
export const DISORDERS = ['late', 'twice', 'in any order', 'merged', 'in all these ways'] as const
export type Disorder = (typeof DISORDERS)[number]

/** A source of whole numbers below a bound; the same words give the same numbers. */
export type Chance = (below: number) => number

const FEWEST_MOVES = 2
const MOST_MOVES = 6
const CELLS = ['A-1-001', 'B-2-014']

/** @param words what the numbers follow from, for example the seed of a run */
export function chanceFrom(words: string): Chance {
  let count = 0
  return (below) => {
    count += 1
    return createHash('sha256').update(`${words}\n${count}`).digest().readUInt32BE(0) % below
  }
}

/** @param seed words from which everything follows, for example the seed and the number of a run */
export function histories(count: number, disorder: Disorder, seed: string): readonly History[] {
  return Array.from({ length: count }, (_, at) => historyFrom(chanceFrom(`${seed}\n${at + 1}`), disorder))
}

/** A possible history whose notices arrive in disorder, each lot at least once. */
export function historyFrom(chance: Chance, disorder: Disorder): History {
  const lots = lotsOf(movesFrom(chance), (disorder === 'merged' || disorder === 'in all these ways') && chance)
  const last = lots.length
  const arrivals = lots.flatMap((_moves, at) =>
    slotsFor(at + 1, last, disorder, chance).map((slot) => ({ slot, lot: at + 1 })),
  )
  const shuffles = disorder === 'in any order' || disorder === 'in all these ways'
  return lots.flatMap((moves, at): readonly Line[] => {
    const now = arrivals.filter(({ slot }) => slot === at + 1).map(({ lot }): Line => ({ what: 'told', lot }))
    return [{ what: 'moves', moves }, ...(shuffles ? shuffled(now, chance) : now)]
  })
}

/** After which lots' moves a lot's notices arrive. */
function slotsFor(lot: number, last: number, disorder: Disorder, chance: Chance): readonly number[] {
  const later = () => lot + chance(last - lot + 1)
  switch (disorder) {
    case 'late':
      return [later()]
    case 'twice':
      return [lot, later()]
    case 'in any order':
      return [last]
    case 'merged':
      return [lot]
    case 'in all these ways':
      return chance(3) === 0 ? [later(), later()] : [later()]
  }
}

function movesFrom(chance: Chance): readonly Move[] {
  const length = FEWEST_MOVES + chance(MOST_MOVES - FEWEST_MOVES + 1)
  const moves: Move[] = []
  let place: Place = OUTSIDE
  while (moves.length < length) {
    const possible = everyMove().flatMap((move) => {
      const next = after(place, move)
      return next ? [{ move, next }] : []
    })
    const chosen = possible[chance(possible.length)]
    if (!chosen) break
    moves.push(chosen.move)
    place = chosen.next
  }
  return moves
}

function everyMove(): readonly Move[] {
  return [
    ...ESTABLISHMENTS.map((at): Move => ({ kind: 'received', at })),
    ...ESTABLISHMENTS.map((to): Move => ({ kind: 'transferred', to, keepingBook: false })),
    ...CELLS.map((cell): Move => ({ kind: 'cell', cell })),
    { kind: 'to court' },
    { kind: 'back' },
    { kind: 'released' },
  ]
}

/** @param merging by which chance a move is told together with the one before; nothing is merged where absent */
function lotsOf(moves: readonly Move[], merging: Chance | false): readonly (readonly Move[])[] {
  const lots: Move[][] = []
  for (const move of moves) {
    const before = lots.at(-1)
    if (before && merging && merging(2) === 0) before.push(move)
    else lots.push([move])
  }
  return lots
}

function shuffled<T>(items: readonly T[], chance: Chance): readonly T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(chance(left.length), 1))
}
