import type { Role } from '../../../../src/domain/staff.ts'
import type { HealthcareSystem } from '../../capability.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { ACKNOWLEDGED } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import { isStanding, type Plan, planOf } from '../appointments/plan.ts'

/** Two people who must be kept apart, as the prison tells it. */
export interface KeptApart {
  /** Prison number of the other one. */
  readonly other: string
  readonly reason: string
  readonly open: boolean
}

/** Mistakes a supplier can make about people who must not meet. */
export interface MeetingPolicies {
  /** Whether the prison is asked about people who would wait at the same time in the same place. */
  asks(): boolean
  meet(one: Plan, other: Plan): boolean
  counts(pair: KeptApart): boolean
  /** Whether whoever books knows of it, by the codes that the booking acknowledges. */
  isAcknowledged(codes: readonly string[]): boolean
  /** Whether a role may know whom it is about, and why. */
  mayKnow(role: Role): boolean
  message(pair: KeptApart, other: string, mayKnow: boolean): string
}

export const referenceMeetings: MeetingPolicies = {
  asks: () => true,
  meet: (one, other) =>
    one.locationKey !== undefined &&
    one.locationKey === other.locationKey &&
    one.date === other.date &&
    (one.startTime ?? '') < (other.endTime ?? '') &&
    (other.startTime ?? '') < (one.endTime ?? ''),
  counts: ({ open }) => open,
  isAcknowledged: (codes) => codes.includes('non-association'),
  mayKnow: (role) => role === 'doctor',
  message: ({ reason }, other, mayKnow) => {
    const whom = mayKnow ? ` It is ${other} (${reason.toLowerCase().replaceAll('_', ' ')}).` : ''
    return `Somebody whom the patient must not meet is expected there at that time.${whom} Choose another time or place.`
  },
}

/** @throws {FhirProblem} `business-rule` where two people would meet who must not, unless it is acknowledged */
export async function refuseMeetings(
  system: HealthcareSystem,
  resource: Resource,
  plan: Plan,
  { prisonId, role }: { readonly prisonId: string; readonly role: Role },
): Promise<void> {
  const { store, prison, policies } = system
  const { meetings } = policies
  const acknowledged = all(resource, 'extension')
    .filter((one) => text(one, 'url') === ACKNOWLEDGED)
    .flatMap((one) => text(one, 'valueCode') ?? [])
  if (meetings.isAcknowledged(acknowledged) || plan.locationKey === undefined) return
  const beside = store.filter('Appointment', (one) => isStanding(one) && isBeside(system, plan, planOf(one)))
  if (beside.length === 0 || !meetings.asks()) return
  const patient = store.find('Patient', plan.patient.replace('Patient/', ''))
  const number = patient && prisonNumberOf(patient)
  const answer = await prison.get(
    `/v1/prison/${prisonId}/prisoners/${number ?? ''}/non-associations?includeClosed=true`,
  )
  const pairs = answer.ok ? all(answer.value, 'nonAssociations').flatMap(pairIn) : []
  for (const appointment of beside) {
    const other = store.find('Patient', planOf(appointment).patient.replace('Patient/', ''))
    const pair = pairs.find((one) => other && one.other === prisonNumberOf(other) && meetings.counts(one))
    if (pair && other)
      throw new FhirProblem('business-rule', meetings.message(pair, nameOf(other), meetings.mayKnow(role)), {
        reason: 'non-association',
        expression: 'Appointment.start',
      })
  }
}

function isBeside({ policies }: HealthcareSystem, plan: Plan, other: Plan): boolean {
  return other.patient !== plan.patient && policies.meetings.meet(plan, other)
}

function pairIn(value: unknown): readonly KeptApart[] {
  const other = text(value, 'otherPrisonerDetails.prisonerNumber')
  const open = isObject(value) && value.isOpen === true
  return other === undefined ? [] : [{ other, open, reason: text(value, 'reason') ?? '' }]
}

function nameOf(patient: Stored): string {
  return [...texts(patient, 'name.given').slice(0, 1), ...texts(patient, 'name.family').slice(0, 1)].join(' ')
}
