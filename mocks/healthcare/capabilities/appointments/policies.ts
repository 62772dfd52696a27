import type { Resource } from '../../fhir/resource.ts'
import { all, hasCode, text } from '../../fhir/resource.ts'
import { CANCELLATION, PRISON_CANCELLATION } from '../../fhir/systems.ts'
import { instantAt } from '../../wall-clock.ts'
import type { PrisonEntry } from './entry.ts'
import { isStanding, type Plan, planOf, withPlace } from './plan.ts'
import { type BookingContext, type BookingProblem, bookingProblems } from './rules.ts'

/** What has to be said to the prison about a change. */
export type Telling = 'nothing' | 'booking' | 'change' | 'cancellation'

/** What is sent, and about which appointment. */
export interface Sending {
  readonly telling: Exclude<Telling, 'nothing'>
  readonly appointment: Resource
  readonly prisonId: string
}

/** Mistakes a supplier can make about appointments. */
export interface AppointmentPolicies {
  /** What the prison would refuse, or a clinic must not book. */
  problems(plan: Plan, context: BookingContext): readonly BookingProblem[]
  /** What the prison has to be told of a change that staff made. */
  telling(before: Resource | undefined, after: Resource): Telling
  /** The fields of a booking or a change, as the prison's interface names them. */
  fields(plan: Plan, sending: Sending): Readonly<Record<string, unknown>>
  /** In whose book somebody is entered who is held at `prisonId`. */
  bookOf(prisonId: string): string
  /** Milliseconds that a booking waits before it is sent. */
  delayMs(): number
  /** The prison's code for a cancellation reason of ours. */
  reasonForPrison(appointment: Resource): string
  /** An appointment of ours once the prison's entry for it is taken over. */
  takenOver(appointment: Resource, entry: PrisonEntry): Resource
}

export const referenceAppointments: AppointmentPolicies = {
  problems: bookingProblems,
  telling: (before, after) => {
    if (!before) return 'booking'
    if (!isStanding(after)) return isStanding(before) ? 'cancellation' : 'nothing'
    return JSON.stringify(fieldsOf(planOf(before))) === JSON.stringify(fieldsOf(planOf(after))) ? 'nothing' : 'change'
  },
  fields: fieldsOf,
  bookOf: (prisonId) => prisonId,
  delayMs: () => 0,
  reasonForPrison: (appointment) => {
    const code = all(appointment, 'cancelationReason.coding')
      .filter((one) => hasCode({ coding: one }, { system: CANCELLATION, code: text(one, 'code') ?? '' }))
      .flatMap((one) => text(one, 'code') ?? [])[0]
    return REASONS_FOR_PRISON[code ?? ''] ?? 'OTHER'
  },
  takenOver,
}

/** Whatever is not here is `OTHER`, so that no reason tells the prison about anybody's health. */
const REASONS_FOR_PRISON: Readonly<Record<string, string>> = {
  pat: 'PATIENT_REQUEST',
  'pat-crs': 'PATIENT_REQUEST',
  prov: 'CLINICIAN_UNAVAILABLE',
  'prov-pers': 'CLINICIAN_UNAVAILABLE',
  'prov-dch': 'NO_LONGER_NEEDED',
  'oth-err': 'CREATED_IN_ERROR',
}

function fieldsOf(plan: Plan) {
  const { name, category, locationKey, inCell, date, startTime, endTime, outside, mode, escort } = plan
  return {
    categoryCode: category,
    ...(name ? { name } : {}),
    ...(locationKey && !inCell && !outside ? { locationKey } : {}),
    ...(inCell ? { inCell } : {}),
    ...(outside ? { outside } : {}),
    ...(mode === 'IN_PERSON' ? {} : { mode }),
    ...(escort ? { escort } : {}),
    startDate: date,
    startTime,
    endTime,
  }
}

function takenOver(appointment: Resource, entry: PrisonEntry): Resource {
  const moved = movedTo(appointment, entry)
  if (entry.status === 'SCHEDULED' || !isStanding(appointment)) return moved
  const code = entry.cancelledBecause ?? 'OTHER'
  return { ...moved, status: 'cancelled', cancelationReason: { coding: [{ system: PRISON_CANCELLATION, code }] } }
}

/** The appointment at the time and place of the prison's entry. */
function movedTo(appointment: Resource, entry: PrisonEntry): Resource {
  const { date, startTime, endTime } = planOf(appointment)
  const sameTime = date === entry.date && startTime === entry.startTime && endTime === entry.endTime
  const times = { start: instantAt(entry.date, entry.startTime), end: instantAt(entry.date, entry.endTime) }
  return withPlace(sameTime ? appointment : { ...appointment, ...times }, entry)
}
