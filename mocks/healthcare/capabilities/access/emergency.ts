import type { Role } from '../../../../src/domain/staff.ts'
import type { Acting, StaffMember } from '../../access.ts'
import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, type Resource, type Stored, text, tokenOf } from '../../fhir/resource.ts'
import { WORK_ITEM } from '../../fhir/systems.ts'
import { patientWithPrisonNumber } from '../../people.ts'
import { recordAudit } from '../audit.ts'
import { createRefresh } from '../risk/refresh.ts'

/** Mistakes a supplier can make about access in an emergency. */
export interface EmergencyPolicies {
  /** Milliseconds after which the access has ended. */
  endsAfterMs: number
  mayOpen(role: Role): boolean
  /** Whether what was given counts as a reason. */
  isReason(given: string): boolean
  /** Whether somebody who responds to an emergency is shown this. */
  isInSummary(resource: Pick<Resource, 'resourceType'>): boolean
  /** Whether one access opens the record to this user as well. */
  opensTo(user: string, grantedTo: string): boolean
  /** Whether access to one record opens this one. */
  opens(patient: Stored, granted: Stored): boolean
  /** Whether the privacy officer is told, given how many times that was done before. */
  alerts(before: number): boolean
  isAudited(): boolean
}

export const referenceEmergency: EmergencyPolicies = {
  // Shorter than any limit, so that a rehearsal sees it end.
  endsAfterMs: 5_000,
  mayOpen: (role) => !['clinic clerk', 'Kirkvale clerk', 'privacy officer', 'newcomer'].includes(role),
  isReason: (given) => given.trim() !== '',
  isInSummary: ({ resourceType }) => SUMMARY.includes(resourceType),
  opensTo: (user, grantedTo) => user === grantedTo,
  opens: (patient, granted) => patient.id === granted.id,
  alerts: () => true,
  isAudited: () => true,
}

/** What helps at the scene. */
const SUMMARY = ['Patient', 'Flag', 'Condition', 'MedicationStatement', 'AllergyIntolerance']
const EMERGENCY_ACCESS = { system: WORK_ITEM, code: 'emergency-access' }

/** One step opens a summary to staff who have nothing to do with the patient; the privacy officer is told. */
export function createEmergency(system: HealthcareSystem): Capability {
  const { store, policies, clock } = system
  const refresh = createRefresh(system, () => undefined)

  const open = async ({ id = '', resource, acting, action, type }: Interaction): Promise<Resource> => {
    const { emergency } = policies
    const patient = patientWithPrisonNumber(store, id) ?? store.read('Patient', id)
    if (!emergency.mayOpen(acting.user.role))
      throw new FhirProblem('forbidden', `The role ${acting.user.role} does not respond to emergencies.`)
    const reason = reasonIn(resource)
    if (!emergency.isReason(reason))
      throw new FhirProblem('business-rule', 'Say why, in a parameter "reason".', { reason: 'reason-missing' })
    const until = new Date(clock.now().getTime() + emergency.endsAfterMs).toISOString()
    grant(system, acting.user, `Patient/${patient.id}`, reason, until)
    await refresh(patient)
    const summary = summaryOf(system, patient)
    if (emergency.isAudited())
      recordAudit(store, policies.audit, clock.now(), {
        interaction: { action, type, id: patient.id, acting: { ...acting, purpose: reason, emergency: true } },
        resources: summary,
        status: 200,
      })
    return answerWith(summary, until)
  }
  return {
    name: 'emergency',
    operations: { 'Patient/id/$emergency-summary': { affectsState: true, opensToAll: true, run: open } },
  }
}

/** Whether an emergency lets the user see a resource about a patient now. */
export function isOpenInEmergency(
  { store, policies, clock }: HealthcareSystem,
  { user }: Pick<Acting, 'user'>,
  patient: string,
  resource: Resource,
): boolean {
  const { emergency } = policies
  if (!emergency.isInSummary(resource)) return false
  const now = clock.now().getTime()
  const find = (reference: string) => store.find('Patient', reference.replace('Patient/', ''))
  const wanted = find(patient)
  const isGranted = (granted: Stored | undefined) =>
    wanted !== undefined && granted !== undefined && emergency.opens(wanted, granted)
  return store
    .filter('Task', (task) => hasCode(task.code, EMERGENCY_ACCESS), tokenOf(EMERGENCY_ACCESS))
    .some(
      (task) =>
        isGranted(find(text(task, 'for.reference') ?? '')) &&
        emergency.opensTo(`Practitioner/${user.id}`, text(task, 'requester.reference') ?? '') &&
        Date.parse(text(task, 'executionPeriod.end') ?? '') > now,
    )
}

/** The alert to the privacy officer is the record of the access. */
function grant(
  { store, policies, clock, config }: HealthcareSystem,
  user: StaffMember,
  patient: string,
  reason: string,
  until: string,
): void {
  const now = clock.now().toISOString()
  const before = store.filter('Task', (task) => hasCode(task.code, EMERGENCY_ACCESS), patient)
  const officer = config.staff.find(({ role }) => role === 'privacy officer')
  const told = officer !== undefined && policies.emergency.alerts(before.length)
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: 'urgent',
    code: { coding: [EMERGENCY_ACCESS], text: 'Somebody has opened a record in an emergency.' },
    description: `${user.name} has opened a record in an emergency: ${reason}`,
    reasonCode: { text: reason },
    for: { reference: patient },
    requester: { reference: `Practitioner/${user.id}`, display: user.name },
    ...(told ? { owner: { reference: `Practitioner/${officer.id}` } } : {}),
    executionPeriod: { start: now, end: until },
    authoredOn: now,
  })
}

function summaryOf({ store, policies }: HealthcareSystem, patient: Stored): readonly Stored[] {
  const reference = `Patient/${patient.id}`
  const isAbout = (one: Stored) => text(one, 'subject.reference') === reference
  const kept = [...SUMMARY, 'Appointment', 'DocumentReference'].filter((resourceType) =>
    policies.emergency.isInSummary({ resourceType }),
  )
  const rest = kept.flatMap((type) => store.filter(type, isAbout, reference))
  return [patient, ...rest].filter((one) => one.resourceType !== 'Flag' || one.status === 'active')
}

function answerWith(summary: readonly Stored[], until: string): Resource {
  const entry = summary.map((resource) => ({ resource }))
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'summary', resource: { resourceType: 'Bundle', type: 'collection', entry } },
      { name: 'until', valueInstant: until },
    ],
  }
}

function reasonIn(resource: Resource | undefined): string {
  const given = all(resource, 'parameter').find((one) => text(one, 'name') === 'reason')
  return text(given, 'valueString') ?? ''
}
