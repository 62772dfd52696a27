import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'
import { type WallTime, wallTimeAt } from './wall-time.ts'

/** What can become of bringing a person, in the words of features, and the prison's codes. Source: proposed. */
const OUTCOMES: Readonly<Record<string, string>> = {
  attended: 'ATTENDED',
  refused: 'REFUSED',
  'not unlocked': 'NOT_UNLOCKED',
  'no escort': 'NO_ESCORT',
  'regime change': 'REGIME_CHANGE',
  elsewhere: 'ELSEWHERE',
}

/** A movement outcome as healthcare shows it. */
export interface OutcomeSeen {
  /** The prison's codes, as received; more than one where outcomes were added instead of replaced. */
  readonly codes: readonly string[]
  /** Whether the appointment counts as kept. */
  readonly attended: boolean
  /** Whether the person counts as having refused. */
  readonly refused: boolean
  readonly seen: string
}

export interface HealthcareAttendance {
  outcomeOf(person: Person, role: Role, name: string): Promise<OutcomeSeen>
}

export interface PrisonAttendance {
  /** @param code the prison's own, also one that nobody knows */
  recordsOutcome(person: Person, name: string, code: string): Promise<void>
  /** Sends what `keepsNoticesBack` has kept back. */
  sendsNotices(person: Person): Promise<void>
}

/**
 * The prison's code for words of a feature; words in capitals are a code already.
 *
 * @throws {HarnessFault} for anything else
 */
export function outcomeCode(words: string): string {
  const code = OUTCOMES[words] ?? (/^[A-Z_]+$/.test(words) ? words : undefined)
  if (code) return code
  throw new HarnessFault(`"${words}" is no outcome. Write one of ${Object.keys(OUTCOMES).join(', ')}, or a code.`)
}

/** The prison's outcome, that one alone, and a refusal only where the person has refused; or `none`. */
export function expectOutcome({ codes, attended, refused, seen }: OutcomeSeen, words: string): void {
  const expectedCodes = words === 'none' ? [] : [outcomeCode(words)]
  const expected = tell(expectedCodes, expectedCodes.includes('ATTENDED'), expectedCodes.includes('REFUSED'))
  const found = tell(codes, attended, refused)
  if (found === expected) return
  throw new NonConformance({
    expected: `the outcome "${words}": ${expected}`,
    found,
    seen,
    next: "show the prison's outcome as received, and count as a refusal only what the prison calls one.",
  })
}

function tell(codes: readonly string[], attended: boolean, refused: boolean): string {
  const counted = [...(attended ? ['attended'] : []), ...(refused ? ['refused by the person'] : [])]
  return `${codes.join(' and ') || 'nothing received'}, counted as ${counted.join(' and ') || 'neither attended nor refused'}`
}

const MINUTE_MS = 60_000
const LEAD_MINUTES = 5
const LENGTH_MINUTES = 15

/** An appointment that begins within minutes and ends on the day on which it begins. */
export function aboutToBegin(now: Date): { readonly date: string; readonly from: string; readonly to: string } {
  const start = later(now, LEAD_MINUTES)
  const end = later(now, LEAD_MINUTES + LENGTH_MINUTES)
  // Nothing that begins before midnight may end after it: the prison's book has one date.
  if (start.date !== end.date) return { date: end.date, from: '00:30', to: '00:45' }
  return { date: start.date, from: start.time, to: end.time }
}

function later(now: Date, minutes: number): WallTime {
  return wallTimeAt(new Date(now.getTime() + minutes * MINUTE_MS))
}
