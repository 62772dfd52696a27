import { NonConformance } from './outcomes.ts'

/** Why a booking is refused, as features say it: the problem reasons of the interface. */
export const REFUSALS = {
  'it has no end': 'missing-end',
  'it ends before it starts': 'end-before-start',
  'it is in the past': 'in-the-past',
  'it is too far ahead': 'too-far-ahead',
  'the prison does not have that place': 'unknown-place',
  'it names no place': 'missing-place',
  'its name is too long': 'name-too-long',
  'of a clash': 'clash',
  'commitments are not available': 'commitments-unavailable',
  'of a risk to staff': 'risk-to-staff',
  'of a risk to staff at the start': 'risk-to-staff-at-start',
  'risk information is not available': 'risk-unavailable',
  'somebody must not be met there': 'non-association',
} as const
export type Refusal = keyof typeof REFUSALS

/** A time at which the prison needs the person elsewhere, as a booking's answer tells it. */
export interface Busy {
  /** `HH:mm` on the prison's clocks. */
  readonly from: string
  readonly to: string
  /** Why, where it is told: `COURT`, `VISIT`, `TRANSFER` or `ACTIVITY`. */
  readonly kind?: string
}

/** What whoever booked was answered. */
export interface BookingAnswer {
  readonly accepted: boolean
  /** Coded reasons against it. */
  readonly reasons: readonly string[]
  /** What staff read. */
  readonly message: string
  readonly busy: readonly Busy[]
  /** The whole answer as text, for words that must not be in it. */
  readonly text: string
  readonly seen: string
}

/** One booking that the prison was sent, however it was answered. */
export interface BookingSent {
  readonly reference: string
  /** Whether the prison has field rules against it. */
  readonly refused: boolean
}

/** Fewer letters than this tell nobody what to do. */
const SHORTEST_MESSAGE = 10

/** The booking is refused for this reason and no other, and staff can read why. */
export function expectRefused(answer: BookingAnswer, refusal: Refusal): void {
  const isReason = answer.reasons.length === 1 && answer.reasons[0] === REFUSALS[refusal]
  if (!answer.accepted && isReason && answer.message.length >= SHORTEST_MESSAGE) return
  throw new NonConformance({
    expected: `the booking to be refused because ${refusal} (${REFUSALS[refusal]}), in plain words`,
    found: answer.accepted
      ? 'it was accepted'
      : `${answer.reasons.join(', ') || 'no coded reason'}: "${answer.message}"`,
    seen: answer.seen,
    next: 'refuse with the coded reason, before anything is sent to the prison.',
  })
}

export function expectAccepted(answer: BookingAnswer): void {
  if (answer.accepted) return
  throw new NonConformance({
    expected: 'the booking to be accepted',
    found: `refused: ${answer.reasons.join(', ') || 'no coded reason'}: "${answer.message}"`,
    seen: answer.seen,
    next: 'refuse only what the prison would refuse, and warn only of what is there.',
  })
}

/** Words that tell what a commitment is, whoever writes them. */
const TELLING: Readonly<Record<string, RegExp>> = {
  COURT: /court|hearing|trial/i,
  VISIT: /visit/i,
  TRANSFER: /transfer/i,
  ACTIVITY: /activit/i,
}

/** Exactly these times are told as busy, and nothing in the whole answer says why. */
export function expectBusyOnly(answer: BookingAnswer, busy: readonly Busy[]): void {
  const told = busy.flatMap(({ kind = '' }) => TELLING[kind]?.exec(answer.text)?.[0] ?? [])
  if (timesOf(answer.busy) === timesOf(busy) && told.length === 0) return
  throw new NonConformance({
    expected: `to be told that the person is busy ${timesOf(busy)}, and not why`,
    found: `busy ${timesOf(answer.busy) || 'at no time'}${told.length > 0 ? `, with the word "${told.join('", "')}"` : ''}`,
    seen: answer.seen,
    next: 'tell a role without permission the times and nothing else.',
  })
}

/** Exactly these times are told as busy, each with its kind. */
export function expectBusyBecause(answer: BookingAnswer, busy: readonly Busy[]): void {
  const line = (times: readonly Busy[]) => times.map((one) => `${timesOf([one])} ${one.kind ?? 'for no reason'}`).sort()
  if (line(answer.busy).join('; ') === line(busy).join('; ')) return
  throw new NonConformance({
    expected: `to be told that the person is busy ${line(busy).join('; ')}`,
    found: line(answer.busy).join('; ') || 'at no time',
    seen: answer.seen,
    next: 'tell a role that may know why a person is busy what the commitment is.',
  })
}

/** So many bookings have been sent to the prison, none of which it refused; one that is repeated counts once. */
export function expectBookingsSent(sent: readonly BookingSent[], count: number): void {
  const references = new Set(sent.map(({ reference }) => reference))
  const refused = sent.filter((one) => one.refused)
  if (references.size === count && refused.length === 0) return
  throw new NonConformance({
    expected: `${count} booking${count === 1 ? '' : 's'} to be sent to the prison, none of which it refuses`,
    found: `${references.size}, of which the prison refused ${refused.length}`,
    next: 'refuse what the prison would refuse before anything is sent, and repeat a booking under its own reference.',
  })
}

function timesOf(busy: readonly Busy[]): string {
  return busy
    .map(({ from, to }) => `from ${from} to ${to}`)
    .sort()
    .join(' and ')
}
