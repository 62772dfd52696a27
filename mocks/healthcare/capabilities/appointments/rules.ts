import type { Plan } from './plan.ts'

/** Why a booking is refused before anything is sent. */
export interface BookingProblem {
  /** A problem reason of the interface. */
  readonly code: string
  /** What staff read. */
  readonly message: string
  /** FHIRPath of the element at fault. */
  readonly expression: string
}

/** What the rules look at beside the booking. */
export interface BookingContext {
  /** `2026-07-01 09:00`, on the clocks in England. */
  readonly now: string
  /** Where the person is held. */
  readonly prisonId: string
  /** Keys of the rooms that the prison uses; absent where it would not say. */
  readonly rooms?: readonly string[]
}

/** Source: field rules of the prison's own appointments service. */
export const LONGEST_NAME = 40

/** Days ahead that the prison takes bookings for. Source: its appointments service's own configuration. */
const FURTHEST_DAYS = 1826

/** Everything that stands against a booking, most basic first. */
export function bookingProblems(plan: Plan, { now, prisonId, rooms }: BookingContext): readonly BookingProblem[] {
  const { name = '', date = '', startTime = '', endTime = '', locationKey, inCell } = plan
  const isRoom = (key: string) => (rooms ? rooms.includes(key) : key.startsWith(`${prisonId}-`))
  const rules: readonly (readonly [boolean, string, string, string])[] = [
    [startTime === '', 'missing-start', 'Say when the appointment starts.', 'start'],
    [endTime === '', 'missing-end', 'Say when the appointment ends. The prison needs an end time.', 'end'],
    [
      endTime !== '' && endTime <= startTime,
      'end-before-start',
      'The appointment ends before it starts, or on another day. Choose an end after the start.',
      'end',
    ],
    [
      startTime !== '' && `${date} ${startTime}` < now,
      'in-the-past',
      'The appointment starts in the past. Choose a time to come.',
      'start',
    ],
    [
      date > addDays(now.slice(0, 10), FURTHEST_DAYS),
      'too-far-ahead',
      'The appointment is more than five years ahead. Choose an earlier day.',
      'start',
    ],
    [
      !locationKey && !inCell && !plan.outside,
      'missing-place',
      'Say in which room, or that it is in the cell.',
      'participant',
    ],
    [
      locationKey !== undefined && !inCell && !isRoom(locationKey),
      'unknown-place',
      'The prison in which the patient is held has no such room in use. Choose one of its rooms.',
      'participant',
    ],
    [
      name.length > LONGEST_NAME,
      'name-too-long',
      `The name has ${name.length} characters. The prison takes at most ${LONGEST_NAME}: shorten it.`,
      'description',
    ],
  ]
  return rules
    .filter(([isBroken]) => isBroken)
    .map(([, code, message, element]) => ({ code, message, expression: `Appointment.${element}` }))
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
