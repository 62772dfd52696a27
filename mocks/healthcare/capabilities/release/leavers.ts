import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, type Resource, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { ESTABLISHMENT, REGISTRATION_GAP, WORK_ITEM } from '../../fhir/systems.ts'
import { patientWithPrisonNumber, staysOf } from '../../people.ts'

/** Mistakes a supplier can make about people who leave without a practice. */
export interface LeaversPolicies {
  /** Whether a person who is in no establishment has been released, by the prison's last movement. */
  isRelease(lastMovement: string | undefined): boolean
  /** Whether a registration stands, so that nobody has to see to it. */
  isRegistered(registration: Stored): boolean
  /** Why there is none, as a code. */
  reasonOf(registrations: readonly Stored[]): string
  /** Code of the establishment whose staff see to it. */
  siteOf(stay: Stored): string | undefined
  /** Whether to list somebody of whom there were these items for the same stay. */
  lists(earlier: readonly Stored[]): boolean
  /** Whether somebody leaves the list once they are registered. */
  endsWhenRegistered(): boolean
}

const REASONS: Readonly<Record<string, string>> = {
  rejected: 'refused-by-practice',
  cancelled: 'declined-by-person',
}

export const referenceLeavers: LeaversPolicies = {
  isRelease: (lastMovement) => lastMovement === 'Release',
  isRegistered: ({ status }) => status === 'completed',
  reasonOf: (registrations) => {
    const last = registrations.at(-1)
    return last ? (REASONS[String(last.status)] ?? 'not-answered') : 'not-started'
  },
  siteOf: (stay) => text(stay, 'serviceProvider.identifier.value'),
  lists: (earlier) => earlier.length === 0,
  endsWhenRegistered: () => true,
}

const LISTED = 'left-without-practice'

/** Lists everyone who is released without a practice outside, until they have one. */
export function createLeavers(system: HealthcareSystem): Capability {
  const { store, policies, worklist } = system
  const left = async (_event: unknown, prisonNumber: string) => {
    const patient = patientWithPrisonNumber(store, prisonNumber)
    const stay = patient && (await releasedStay(system, referenceTo(patient), prisonNumber, policies.leavers.isRelease))
    if (patient && stay) listLeaver(system, referenceTo(patient), stay)
  }
  return {
    name: 'leavers',
    afterWrite: {
      Task: (task) => {
        if (!isRegistration(task) || !policies.leavers.isRegistered(task)) return undefined
        for (const item of worklist.open(LISTED, text(task, 'for.reference') ?? ''))
          if (policies.leavers.endsWhenRegistered()) worklist.close(item, 'Registered with a practice')
        return undefined
      },
    },
    onEvent: { PRISONER_CHANGED: left, PRISONER_BASE_LOCATION_CHANGED: left, PERSON_STATUS_CHANGED: left },
  }
}

/** The stay that ended last, where the person has been released and is in no establishment. */
export async function releasedStay(
  system: HealthcareSystem,
  patient: string,
  prisonNumber: string,
  isRelease: LeaversPolicies['isRelease'],
): Promise<Stored | undefined> {
  const stays = staysOf(system.store, patient)
  const last = stays.at(-1)
  if (!last || stays.some((stay) => stay.status !== 'finished')) return undefined
  const base = await system.prison.get(`/v1/persons/${prisonNumber}/prisoner-base-location`)
  if (!base.ok) throw new Error(`The prison did not say where ${prisonNumber} is: ${base.failure.reason}.`)
  return isRelease(text(base.value, 'lastMovementType')) ? last : undefined
}

function listLeaver({ store, policies, config }: HealthcareSystem, patient: string, stay: Stored): void {
  const { leavers } = policies
  const focus = referenceTo(stay)
  const mine = store.filter('Task', (task) => text(task, 'for.reference') === patient, patient)
  const registrations = mine.filter(isRegistration)
  const earlier = mine.filter(
    (task) =>
      hasCode(task.code, { system: WORK_ITEM, code: LISTED }) &&
      (text(task, 'focus.reference') ?? '').startsWith(focus),
  )
  if (registrations.some(leavers.isRegistered) || !leavers.lists(earlier)) return
  const site = leavers.siteOf(stay)
  const display = config.establishments.find(({ code }) => code === site)?.name
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: 'urgent',
    code: { coding: [{ system: WORK_ITEM, code: LISTED }], text: 'Released without a practice outside. Find one.' },
    for: { reference: patient },
    focus: { reference: focus },
    reasonCode: { coding: [{ system: REGISTRATION_GAP, code: leavers.reasonOf(registrations) }] },
    ...(site ? { owner: { identifier: { system: ESTABLISHMENT, value: site }, ...(display ? { display } : {}) } } : {}),
  })
}

export function isRegistration(task: Resource): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code: 'community-registration' })
}
