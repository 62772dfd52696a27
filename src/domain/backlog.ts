import type { Prison } from './parties.ts'
import type { Person } from './people.ts'

export interface PrisonBacklog {
  /** While on, the queue answers and gives nothing out; what happens meanwhile is on it afterwards. */
  holdsQueue(on: boolean): Promise<void>
  /** From now on the prison takes so many seconds for each answer, whoever it is about; none where absent. */
  slowsLink(seconds?: number): Promise<void>
}

/** Each move is told by two events. */
const EVENTS_EACH = 2
const MOVES_EACH = 10
/** People who move about at the same time, so that events of different people lie side by side. */
const BESIDE = 6

/** How many people a backlog of so many events is about. */
export function peopleIn(events: number): number {
  return Math.max(1, Math.round(events / (EVENTS_EACH * MOVES_EACH)))
}

/** Where somebody of a crowd ends up: whoever was received last comes first on a round. */
function lastCell(place: number): string {
  return `E-1-${String(999 - place).padStart(3, '0')}`
}

/** Lets the people of a crowd move about, some of them at a time, until each has a cell of their own. */
export async function movesAbout(prison: Prison, crowd: readonly Person[]): Promise<void> {
  for (let first = 0; first < crowd.length; first += BESIDE)
    for (let move = 1; move <= MOVES_EACH; move += 1)
      for (const [index, person] of crowd.slice(first, first + BESIDE).entries())
        await prison.movesToCell(person, move === MOVES_EACH ? lastCell(first + index) : `F-${move}-001`)
}
