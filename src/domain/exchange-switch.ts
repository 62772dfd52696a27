import type { Appointments, Booking, SendingState } from './appointments.ts'
import type { FollowUps } from './follow-up.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'

export type OnOrOff = 'on' | 'off'

/** Whether anything is sent to an establishment, as healthcare shows it. */
export interface ExchangeShown {
  readonly state: OnOrOff | 'not stated'
  readonly seen: string
}

export interface HealthcareExchange {
  /** From now on healthcare sends the establishment's messages, or keeps them back. */
  switchesLink(site: Establishment, role: Role, state: OnOrOff): Promise<void>
  exchangeWith(site: Establishment, role: Role): Promise<ExchangeShown>
  /** What an establishment's list of things to tell the prison by hand holds of these people. */
  manualEntries(site: Establishment, people: readonly Person[], role: Role): Promise<FollowUps>
  /** Says that the prison has been told by hand of what goes by that name. */
  closesManualEntry(person: Person, role: Role, name: string): Promise<void>
}

/** The exchange with an establishment is said to be on or off. */
export function expectExchange({ state, seen }: ExchangeShown, expected: OnOrOff): void {
  if (state === expected) return
  throw new NonConformance({
    expected: `the exchange to be shown as ${expected}`,
    found: state,
    seen,
    next: 'show for each establishment whether its exchange is on, and switch none but the one that is meant.',
  })
}

/** Exactly these things are to be told to the prison by hand. */
export function expectManualEntries({ items, seen }: FollowUps, expected: FollowUps['items']): void {
  const lines = (each: FollowUps['items']) =>
    each
      .map(({ person, name }) => `${person.name}'s "${name}"`)
      .sort()
      .join(', ') || 'nothing'
  if (lines(items) === lines(expected)) return
  throw new NonConformance({
    expected: `the list for manual entry to hold exactly ${lines(expected)}`,
    found: lines(items),
    seen,
    next: 'list each thing that cannot be sent once, until it has been sent or somebody has told the prison.',
  })
}

/** Nothing that staff are told implies that the appointment has gone to the prison. */
export function expectNotSent(state: SendingState): void {
  if (['waiting', 'by-hand', 'rejected'].includes(state)) return
  throw new NonConformance({
    expected: 'the appointment to be shown as waiting, or as not sent',
    found: state,
    next: 'call an appointment sent only once the prison has been given it.',
  })
}

/**
 * What staff of the prison put into their book when they are told of an appointment.
 *
 * @throws {HarnessFault} when healthcare shows no such appointment, which a Given has seen to
 */
export function toldByHand({ found }: Appointments, name: string): Booking {
  const shown = found.find((one) => one.name === name)
  if (!shown) throw new HarnessFault(`There is no "${name}" to tell the prison of. Book it first.`)
  const { date, from, to, place } = shown
  return { name, date, from, to, place }
}
