import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** How an appointment is held. */
export type Mode = 'in person' | 'video' | 'telephone'

/** What the person is needed for: only talk can be had from afar. */
export type Need = 'a conversation' | 'an examination'

/** An appointment with somebody outside the prison, as staff book it. Times are those of the prison's clocks. */
export interface OutsideBooking {
  readonly name: string
  /** ISO date. */
  readonly date: string
  readonly from: string
  readonly to: string
  /** Where outside, in words, for example a hospital. */
  readonly at: string
  /** Absent: in person. */
  readonly mode?: Mode
  /** The room in the prison, for an appointment that is not in person. */
  readonly room?: string
  /** The latest time at which the escort has to be back. */
  readonly returnBy?: string
  readonly needs?: Need
}

/** An escort as one of the two systems shows it; of each, what a feature says and nothing else is compared. */
export interface EscortSeen {
  readonly name: string
  readonly date: string
  readonly from: string
  readonly to: string
  readonly returnBy: string
  readonly decision: 'requested' | 'agreed' | 'refused' | 'not stated'
}

export interface Escorts {
  readonly found: readonly EscortSeen[]
  readonly seen: string
}

/** How an outside appointment stands in healthcare. */
export interface OutsideSeen {
  readonly mode: Mode | 'not stated'
  readonly suitsRemote: boolean
  readonly seen: string
}

/** Everything about appointments that is meant for the person to read. */
export interface PatientFacing {
  /** Name, date and start of each appointment that it tells of as such. */
  readonly told: readonly { readonly name: string; readonly date: string; readonly from: string }[]
  /** All of it, as text. */
  readonly text: string
  readonly seen: string
}

export interface HealthcareOutside {
  booksOutside(person: Person, role: Role, booking: OutsideBooking): Promise<void>
  escortsShown(person: Person, role: Role): Promise<Escorts>
  outsideAppointment(person: Person, role: Role, name: string): Promise<OutsideSeen>
  patientFacingAppointments(person: Person, role: Role): Promise<PatientFacing>
}

export interface PrisonOutside {
  /** Every escort that the prison is being asked for, one line for each entry of its book that wants one. */
  escortsAsked(person: Person): Promise<Escorts>
  decidesEscort(person: Person, name: string, decision: 'agreed' | 'refused'): Promise<void>
  /** The next change of the person's appointments is done, and the answer to it is lost. */
  losesNextAppointmentReply(person: Person): Promise<void>
}

/** Exactly these escorts, in any order. */
export function expectEscorts({ found, seen }: Escorts, expected: readonly Partial<EscortSeen>[]): void {
  const said = new Set(expected.flatMap((one) => Object.keys(one)))
  const line = (escort: Partial<EscortSeen>) =>
    Object.entries(escort)
      .filter(([key]) => said.has(key))
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')
  const wanted = expected.map(line).sort().join('; ')
  const lines = found.map(line).sort().join('; ')
  if (found.length === expected.length && lines === wanted) return
  throw new NonConformance({
    expected: `exactly these escorts: ${wanted || 'none'}`,
    found: lines || `${found.length || 'none'}`,
    seen,
    next: 'ask for each escort once, and show what the prison has decided on it.',
  })
}

/** The appointment is marked for a remote consultation, or not. */
export function expectSuitable({ suitsRemote, seen }: OutsideSeen, expected: boolean): void {
  if (suitsRemote === expected) return
  throw new NonConformance({
    expected: `the appointment to be ${expected ? '' : 'un'}suitable for a remote consultation`,
    found: `it is shown as ${suitsRemote ? '' : 'un'}suitable`,
    seen,
    next: 'mark an outside appointment in person for which the person is not examined.',
  })
}

/** How the appointment is held is recorded. */
export function expectMode({ mode, seen }: OutsideSeen, expected: Mode): void {
  if (mode === expected) return
  throw new NonConformance({ expected: `the appointment to be held: ${expected}`, found: mode, seen })
}

/** The person is told of exactly these appointments. */
export function expectTold({ told, seen }: PatientFacing, expected: PatientFacing['told']): void {
  const line = ({ name, date, from }: PatientFacing['told'][number]) => `"${name}" on ${date} at ${from}`
  const wanted = expected.map(line).sort().join(', ')
  const found = told.map(line).sort().join(', ')
  if (found === wanted) return
  throw new NonConformance({
    expected: `the person to be told of exactly ${wanted || 'nothing'}`,
    found: found || 'nothing',
    seen,
    next: 'tell people of their appointments in the prison, and of no other.',
  })
}

/** Neither date nor place of an outside appointment is in what the person may read, however it is written. */
export function expectWithheld({ text, seen }: PatientFacing, { date, at }: OutsideBooking): void {
  const given = [at, ...waysToWrite(date)]
  const leaked = given.filter((words) => text.toLowerCase().includes(words.toLowerCase()))
  if (leaked.length === 0) return
  throw new NonConformance({
    expected: 'the time and place of an outside appointment to be withheld from the person',
    found: leaked.map((words) => `"${words}"`).join(', '),
    seen,
    next: 'leave outside appointments out of everything that the person may read, unless the prison has allowed it.',
  })
}

/** Ways in which a date is written for people and machines. */
function waysToWrite(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const noon = new Date(`${date}T12:00:00Z`)
  const name = (style: 'long' | 'short') => noon.toLocaleDateString('en-GB', { month: style, timeZone: 'UTC' })
  return [
    date,
    `${day}/${month}/${year}`,
    `${Number(day)}/${Number(month)}/${year}`,
    `${Number(day)} ${name('long')}`,
    `${Number(day)} ${name('short')}`,
  ]
}
