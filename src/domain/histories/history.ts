import { type Movement, movementFrom } from '../movements.ts'
import { HarnessFault } from '../outcomes.ts'
import { ESTABLISHMENTS, type Establishment } from '../people.ts'

/** What happens to a person: a reception, or any other move. */
export type Move = { readonly kind: 'received'; readonly at: Establishment } | Movement

/**
 * One line of a history: moves, of which the prison tells in one lot of notices (more than one move where it merges
 * them), or such a lot as it arrives; lots are numbered from 1 in the order of their moves.
 */
export type Line =
  | { readonly what: 'moves'; readonly moves: readonly Move[] }
  | { readonly what: 'told'; readonly lot: number }

/** What happens to somebody, and when healthcare is told of it. */
export type History = readonly Line[]

/** The line in the words of features. */
export function wordsOf(line: Line): string {
  if (line.what === 'told') return `the notices of ${line.lot} arrive`
  return line.moves.map(wordsOfMove).join(', and then ')
}

/** A history as a reader can follow it and as a feature could say it: moves are numbered. */
export function told(history: History): string {
  let lot = 0
  return history.map((line) => (line.what === 'told' ? `   ${wordsOf(line)}` : `${++lot}. ${wordsOf(line)}`)).join('\n')
}

/** @throws {HarnessFault} for words that are no line of a history */
export function lineFrom(words: string): Line {
  const lot = /^the notices of (\d+) arrive$/.exec(words)?.[1]
  if (lot !== undefined) return { what: 'told', lot: Number(lot) }
  return { what: 'moves', moves: words.split(', and then ').map(moveFrom) }
}

function moveFrom(words: string): Move {
  const name = /^is received at (\w+)$/.exec(words)?.[1]
  if (name === undefined) return movementFrom(words)
  const at = ESTABLISHMENTS.find((each) => each.name === name)
  if (!at) throw new HarnessFault(`"${words}" names no prison.`)
  return { kind: 'received', at }
}

function wordsOfMove(move: Move): string {
  switch (move.kind) {
    case 'received':
      return `is received at ${move.at.name}`
    case 'transferred':
      return `is transferred to ${move.to.name}`
    case 'arrives':
      return `arrives at ${move.to.name}`
    case 'on the way':
      return 'leaves for another prison'
    case 'to court':
      return 'goes to court'
    case 'to hospital':
      return 'goes to hospital'
    case 'back':
      return 'comes back from court'
    case 'cell':
      return `moves to cell ${move.cell}`
    case 'released':
      return 'is released'
    case 'another cell':
      return 'moves to another cell'
  }
}
