import type { Role } from '../../../../src/domain/staff.ts'
import type { HealthcareSystem } from '../../capability.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, type Resource, text } from '../../fhir/resource.ts'
import { ACKNOWLEDGED, BUSY_PERIOD } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import { instantAt } from '../../wall-clock.ts'
import type { Plan } from './plan.ts'

/** A time at which the prison needs the person. Times are local: `2026-07-01T09:00`. */
export interface Commitment {
  readonly start: string
  readonly end: string
  /** Only where it was asked for. */
  readonly kind?: string
}

/** What the prison said of a person's day. */
export interface Day {
  readonly commitments: readonly Commitment[]
  /** False where the prison did not tell everything, so that what is not there may still be. */
  readonly complete: boolean
}

/** Mistakes a supplier can make about clashes. */
export interface ClashPolicies {
  asksAtBooking(): boolean
  /** First and last date that the prison is asked about. */
  days(date: string): readonly [string, string]
  overlaps(plan: Plan, commitment: Commitment): boolean
  mayKnowWhy(role: Role): boolean
  /** Whether a booking goes on without a word although the prison did not tell everything. */
  booksWithoutKnowing(): boolean
  /** Whether an acknowledgement lets the booking through. */
  acceptsAcknowledgement(code: string): boolean
  message(clashing: readonly Commitment[], mayKnowWhy: boolean): string
}

export const referenceClashes: ClashPolicies = {
  asksAtBooking: () => true,
  days: (date) => [date, date],
  overlaps: ({ date, startTime, endTime }, { start, end }) =>
    `${date}T${startTime}` < end && start < `${date}T${endTime}`,
  mayKnowWhy: (role) => ['nurse', 'female nurse', 'doctor'].includes(role),
  booksWithoutKnowing: () => false,
  acceptsAcknowledgement: () => true,
  message: (clashing, mayKnowWhy) => {
    const times = clashing.map(({ start, end, kind }) => {
      const why = mayKnowWhy && kind ? ` (${kind.toLowerCase()})` : ''
      return `from ${start.slice(11)} to ${end.slice(11)}${why}`
    })
    return `The patient is busy ${times.join(' and ')}. Choose another time, or book knowingly.`
  },
}

const UNAVAILABLE =
  'What else the prison has planned for the patient is not available. Ask the prison before you book, or book knowingly.'

/** @throws {FhirProblem} `business-rule` for a clash, or where none can be ruled out, unless it is acknowledged */
export async function refuseClashes(
  system: HealthcareSystem,
  resource: Resource,
  plan: Plan,
  prisonId: string,
  role: Role,
): Promise<void> {
  const { clashes } = system.policies
  if (!clashes.asksAtBooking()) return
  const mayKnowWhy = clashes.mayKnowWhy(role)
  const { commitments, complete } = await dayOf(system, plan, prisonId, mayKnowWhy)
  const acknowledged = all(resource, 'extension')
    .filter((one) => text(one, 'url') === ACKNOWLEDGED)
    .flatMap((one) => text(one, 'valueCode') ?? [])
    .filter((code) => clashes.acceptsAcknowledgement(code))
  const clashing = commitments.filter((commitment) => clashes.overlaps(plan, commitment))
  if (clashing.length > 0 && !acknowledged.includes('clash'))
    throw new FhirProblem('business-rule', clashes.message(clashing, mayKnowWhy), {
      reason: 'clash',
      expression: 'Appointment.start',
      extension: clashing.map((one) => busyPeriod(one, mayKnowWhy)),
    })
  if (
    !complete &&
    clashing.length === 0 &&
    !acknowledged.includes('commitments-unavailable') &&
    !clashes.booksWithoutKnowing()
  )
    throw new FhirProblem('business-rule', UNAVAILABLE, { reason: 'commitments-unavailable' })
}

/** Asks for the reason only on behalf of somebody who may know it. Activities are all that today's prison tells. */
async function dayOf(
  { prison, store, policies }: HealthcareSystem,
  { patient, date = '' }: Plan,
  prisonId: string,
  mayKnowWhy: boolean,
): Promise<Day> {
  const found = store.find('Patient', patient.replace('Patient/', ''))
  const person = `/v1/prison/${prisonId}/prisoners/${(found && prisonNumberOf(found)) ?? ''}`
  const [from, to] = policies.clashes.days(date)
  const period = `startDate=${from}&endDate=${to}`
  const answer = await prison.get(`${person}/commitments?${period}${mayKnowWhy ? '&include=reason' : ''}`)
  if (answer.ok) return { commitments: listed(answer.value).flatMap(commitmentFrom), complete: true }
  const activities = await prison.get(`${person}/scheduled-instances?${period}`)
  if (!activities.ok) return { commitments: [], complete: false }
  return { commitments: listed(activities.value).flatMap((one) => activityFrom(one, mayKnowWhy)), complete: false }
}

function commitmentFrom(value: unknown): readonly Commitment[] {
  const start = text(value, 'start')
  const end = text(value, 'end')
  const kind = text(value, 'kind')
  return start && end ? [{ start, end, ...(kind ? { kind } : {}) }] : []
}

function activityFrom(value: unknown, mayKnowWhy: boolean): readonly Commitment[] {
  const [date, start, end] = ['sessionDate', 'startTime', 'endTime'].map((name) => text(value, name))
  const kind = mayKnowWhy ? { kind: 'ACTIVITY' } : {}
  return date && start && end ? [{ start: `${date}T${start}`, end: `${date}T${end}`, ...kind }] : []
}

function busyPeriod({ start, end, kind }: Commitment, mayKnowWhy: boolean): object {
  const instant = (local: string) => instantAt(local.slice(0, 10), local.slice(11, 16))
  return {
    url: BUSY_PERIOD,
    extension: [
      { url: 'period', valuePeriod: { start: instant(start), end: instant(end) } },
      ...(mayKnowWhy && kind ? [{ url: 'kind', valueCode: kind }] : []),
    ],
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
