import type { Resource, Stored } from '../../fhir/resource.ts'
import { all, isObject, text, texts } from '../../fhir/resource.ts'
import { CANCELLATION, FOLLOW_UP_CAUSE } from '../../fhir/systems.ts'
import type { Custody } from './custody.ts'
import type { PrisonEntry } from './entry.ts'
import { isStanding } from './plan.ts'

/** Why an appointment cannot be kept as it was booked: a code of the proposed causes. */
export type Cause = 'transfer' | 'away' | 'release' | 'cancelled-by-prison'

/** What a follow-up says, beside the appointment. */
export interface Item {
  readonly cause: Cause
  /** Code of the establishment whose staff see to it. */
  readonly site?: string
  readonly priority: 'routine' | 'urgent' | 'stat'
}

/** Mistakes a supplier can make about appointments that fall through. */
export interface FollowUpPolicies {
  /** Why an appointment that lies ahead falls through; nothing where it stands. `site` is the one that it was booked for. */
  causeOf(appointment: Resource, site: string | undefined, custody: Custody): Cause | undefined
  /** Whether the prison has called off, in its own book, an appointment that lies ahead and that we still expect. */
  hasFallenThrough(appointment: Resource, entry: PrisonEntry): boolean
  /** The appointments that are raised when the prison has called one off. */
  affected(appointment: Stored, all: readonly Stored[]): readonly Stored[]
  /** Milliseconds until an appointment that the prison has called off is listed. */
  delayMs(appointment: Stored, cause: Cause): number
  /** What becomes of an appointment that still stood; `booked` leaves it. */
  statusAfter(cause: Cause): 'cancelled' | 'waitlist' | 'booked'
  /** Whose work it is. */
  ownerOf(site: string | undefined, custody: Custody): string | undefined
  /** Whether to raise an appointment of which there were these items; `open` are the patient's own. */
  raises(cause: Cause, earlier: readonly Stored[], open: readonly Stored[]): boolean
  priorityOf(appointment: Resource): Item['priority']
  /** Whether an open item goes where the person goes; `from` is the site that the appointment was booked for. */
  passesOn(item: Stored, to: string, from: string | undefined): boolean
  /** Whether staff may close an item as this change does. */
  mayClose(change: Resource): boolean
  /** What is stored when staff close an item. */
  closed(change: Resource): Resource
  /** Whether a new booking resolves the item of an earlier appointment. */
  resolves(booking: Resource, item: Stored): boolean
  /** Whether an open item goes away by itself once the person is where they are now. */
  endsBy(item: Stored, custody: Custody): boolean
}

export const referenceFollowUp: FollowUpPolicies = {
  causeOf(appointment, site, { site: now, state }) {
    if (!isStanding(appointment)) return undefined
    if (state === 'gone') return 'release'
    if (site !== undefined && now !== undefined && site !== now) return 'transfer'
    return state === 'away' ? 'away' : undefined
  },
  // What the prison did may have been taken over before its notice came, so a cancelled appointment counts as well.
  hasFallenThrough: (appointment, { status, lastChangedBy }) =>
    status !== 'SCHEDULED' &&
    lastChangedBy === 'PRISON' &&
    (isStanding(appointment) || (appointment.status === 'cancelled' && !isOurCancellation(appointment))),
  affected: (appointment) => [appointment],
  delayMs: () => 0,
  statusAfter: (cause) => (cause === 'away' ? 'waitlist' : 'cancelled'),
  ownerOf: (_site, { site }) => site,
  raises: (_cause, earlier) => earlier.length === 0,
  priorityOf({ priority }) {
    if (typeof priority !== 'number' || priority === 0) return 'routine'
    return priority < 5 ? 'stat' : priority === 5 ? 'urgent' : 'routine'
  },
  passesOn: () => true,
  mayClose: (change) => Boolean(text(change, 'statusReason.text')?.trim() ?? text(change, 'statusReason.coding.code')),
  closed: (change) => change,
  resolves: (booking, item) => replacedBy(booking).includes(text(item, 'focus.reference') ?? ''),
  endsBy: () => false,
}

/** R5's way to say which appointments a new one takes the place of, for R4. */
export const REPLACES = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.replaces'

/** The appointments whose place a booking takes, for example `Appointment/3`. */
export function replacedBy(booking: Resource): readonly string[] {
  return all(booking, 'extension')
    .filter((one) => isObject(one) && one.url === REPLACES)
    .flatMap((one) => text(one, 'valueReference.reference') ?? [])
}

/** Whether staff, or a move of the patient, took the appointment off the list. */
function isOurCancellation({ cancelationReason }: Resource): boolean {
  const systems = texts(cancelationReason, 'coding.system')
  return systems.includes(CANCELLATION) || systems.includes(FOLLOW_UP_CAUSE)
}

/** Why an item was raised. */
export function causeIn(item: Resource): string | undefined {
  return text(item, 'reasonCode.coding.code')
}
