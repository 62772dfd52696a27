import type { History, Line } from './history.ts'
import { isPossible } from './validity.ts'

/** Attempts after which a history is taken as it is: each of them asks the candidate. */
const MOST_ATTEMPTS = 60

/** Every possible history that is a little simpler, the simplest first. */
export function simpler(history: History): readonly History[] {
  const lots = history.filter(({ what }) => what === 'moves').length
  const without = Array.from({ length: lots }, (_, at) => withoutLot(history, at + 1))
  const shorterLots = history.flatMap((line, at) =>
    line.what === 'moves' && line.moves.length > 1
      ? line.moves.map((_, move) => withLine(history, at, { ...line, moves: line.moves.toSpliced(move, 1) }))
      : [],
  )
  const lessTold = history.flatMap((line, at) => (line.what === 'told' ? [history.toSpliced(at, 1)] : []))
  const onTime = history.flatMap((line, at) => (line.what === 'told' ? [inTime(history, at)] : []))
  const size = JSON.stringify(history)
  return [...without, ...shorterLots, ...lessTold, ...onTime].filter(
    (one) => isPossible(one) && JSON.stringify(one) !== size,
  )
}

/**
 * The simplest history that still fails, found by trying simpler ones.
 *
 * @param fails whether a history fails; asked once for each
 */
export async function shrunk(
  history: History,
  fails: (history: History) => Promise<boolean>,
): Promise<{ readonly history: History; readonly attempts: number }> {
  const tried = new Set<string>()
  let smallest = history
  for (let found = true; found; ) {
    found = false
    for (const next of simpler(smallest)) {
      const key = JSON.stringify(next)
      if (tried.has(key) || tried.size >= MOST_ATTEMPTS) continue
      tried.add(key)
      if (!(await fails(next))) continue
      smallest = next
      found = true
      break
    }
  }
  return { history: smallest, attempts: tried.size }
}

/** The history as it would be had these moves never been, nor been told of. */
function withoutLot(history: History, lot: number): History {
  let count = 0
  return history.flatMap((line): readonly Line[] => {
    if (line.what === 'moves') {
      count += 1
      return count === lot ? [] : [line]
    }
    if (line.lot === lot) return []
    return [line.lot > lot ? { ...line, lot: line.lot - 1 } : line]
  })
}

/** The history with an arrival directly behind its moves. */
function inTime(history: History, at: number): History {
  const line = history[at]
  if (line?.what !== 'told') return history
  const rest = history.toSpliced(at, 1)
  let count = 0
  const moves = rest.findIndex((one) => one.what === 'moves' && ++count === line.lot)
  return rest.toSpliced(moves + 1, 0, line)
}

function withLine(history: History, at: number, line: Line): History {
  return history.toSpliced(at, 1, line)
}
