import { noticesTaken } from '../at-rest.ts'
import { eventually, type Waiting } from '../eventually.ts'
import type { Limit } from '../limits.ts'
import { NonConformance } from '../outcomes.ts'
import type { Parties } from '../parties.ts'
import type { Person } from '../people.ts'
import { expectSameCustody } from './custody.ts'
import { type History, type Move, told } from './history.ts'
import { shrunk } from './shrinking.ts'

/** Histories that go on side by side. */
const BESIDE = 8
/** Milliseconds for which notices are waited for that are not dealt with. */
const MOST_PATIENCE_MS = 30_000
/** Seconds, at the least, in which a simpler history has to come right; three times what the slowest good one took. */
const SHORTEST_GRACE = 1

/** What histories are lived through with. */
export interface Living {
  readonly parties: Parties
  readonly waiting: Waiting
  readonly limit: Limit
  /** Somebody who has lived through nothing yet, for each history another. */
  readonly newcomer: () => Person
}

/** Lets all this happen to a person, the notices arriving as the history says. */
export async function liveThrough(
  { prison }: Parties,
  person: Person,
  history: History,
  waiting: Waiting,
): Promise<void> {
  await prison.setsNoticesAside(person)
  const lots: { from: number; to: number }[] = []
  for (const line of history) {
    if (line.what === 'moves') {
      const before = await prison.noticesAside(person)
      if (line.moves.length > 1) await prison.mergesNotices(person, true)
      for (const move of line.moves) await happens(prison, person, move)
      if (line.moves.length > 1) await prison.mergesNotices(person, false)
      lots.push({ from: before.count + 1, to: (await prison.noticesAside(person)).count })
      continue
    }
    const lot = lots[line.lot - 1]
    if (lot) await prison.sendsAside(person, lot.from, lot.to)
    await noticesTaken(prison, person, waiting, MOST_PATIENCE_MS)
  }
}

/**
 * Lives through histories, each with a person of its own, until one ends otherwise than the prison has it; then looks for
 * the simplest that does.
 *
 * @throws {NonConformance} with that history
 */
export async function expectEachAsOrdered(living: Living, histories: readonly History[]): Promise<void> {
  const failed: History[] = []
  let slowest = 0
  const left = [...histories]
  const one = async () => {
    for (let history = left.shift(); history && failed.length === 0; history = left.shift()) {
      const { doubt, seconds } = await endOf(living, history, living.limit)
      if (doubt) failed.push(history)
      else slowest = Math.max(slowest, seconds)
    }
  }
  await Promise.all(Array.from({ length: BESIDE }, one))
  const [first] = failed
  if (!first) return
  const grace = Math.min(living.limit.ceiling, Math.max(SHORTEST_GRACE, slowest * 3))
  const short: Limit = { ...living.limit, statistic: 'p95', value: grace, ceiling: grace }
  const simplest = await shrunk(first, async (history) => (await endOf(living, history, short)).doubt !== undefined)
  const last = await endOf(living, simplest.history, short)
  throw new NonConformance(
    `${last.doubt?.message ?? 'The history that failed comes right when it is lived through again.'}\n` +
      `The simplest history that was found (${simplest.attempts} tried; the first that failed had ${first.length} lines):\n` +
      told(simplest.history),
  )
}

async function endOf({ parties, waiting, newcomer }: Living, history: History, limit: Limit) {
  const person = newcomer()
  await liveThrough(parties, person, history, waiting)
  const start = waiting.clock.elapsedMs()
  const prison = await parties.prison.custody(person)
  const quiet = { ...waiting, measure: () => undefined }
  const look = () => parties.healthcare.custodySeen(person, 'nurse')
  const doubt = await eventually(quiet, limit, look, (seen) => expectSameCustody(seen, prison)).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof NonConformance) return error
      throw error
    },
  )
  return { doubt, seconds: (waiting.clock.elapsedMs() - start) / 1000 }
}

async function happens(prison: Parties['prison'], person: Person, move: Move): Promise<void> {
  if (move.kind === 'received') await prison.receives(person, move.at)
  else await prison.moves(person, move)
}
