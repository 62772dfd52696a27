import { NonConformance } from './outcomes.ts'
import type { Role } from './staff.ts'

/** The alarms that the prison's events have stopped. */
export interface FeedAlarms {
  readonly open: number
  readonly seen: string
}

export interface HealthcareFeed {
  feedAlarms(role: Role): Promise<FeedAlarms>
}

export interface PrisonFeed {
  /** While on, no event leaves the prison; its queue and everything else answer as ever. */
  silencesQueue(on: boolean): Promise<void>
}

/** As often as events come while nobody is to be alarmed. */
export const EVENTS_IN_TURN = 12
/** Cells that somebody moves to and from. */
const CELLS = ['A-2-011', 'B-3-004'] as const

/** Where somebody moves next who moves all the time. */
export function nextCell(part: number): string {
  return CELLS[part % 2] ?? CELLS[0]
}

/** As many alarms about silence need somebody. */
export function expectFeedAlarms({ open, seen }: FeedAlarms, expected: number): void {
  if (open === expected) return
  throw new NonConformance({
    expected: `${expected} open alarms that the prison's events have stopped`,
    found: `${open}`,
    seen,
    next: 'count the time since the last event, not since the last answer; raise one alarm, and close it at the next event.',
  })
}
