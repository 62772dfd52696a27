import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { all, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { ESCORT, SUITS_REMOTE } from '../../fhir/systems.ts'
import { recordPrisonEdit } from '../audit.ts'
import { appointmentBy } from './messages.ts'
import { entryBehind } from './notice.ts'
import { escortOf, isOutside, modeOf, needsExamination } from './outside-plan.ts'
import { isStanding } from './plan.ts'

/** Mistakes a supplier can make about appointments outside the prison. */
export interface OutsidePolicies {
  /** The prison's decision on an escort, as it is shown; nothing where it is not. */
  decisionShown(appointment: Resource, decision: string): string | undefined
  /** What the patient may read of an appointment; nothing where it is withheld. */
  toldToPatient(appointment: Stored): Resource | undefined
  suitsRemote(appointment: Resource): boolean
  /** What is stored of an appointment that staff book or change. */
  kept(appointment: Resource): Resource
}

export const referenceOutside: OutsidePolicies = {
  decisionShown: (_appointment, decision) => decision.toLowerCase(),
  toldToPatient: (appointment) => (isOutside(appointment) ? undefined : forReading(appointment)),
  suitsRemote: (appointment) =>
    isOutside(appointment) && modeOf(appointment) === 'IN_PERSON' && !needsExamination(appointment),
  kept: (appointment) => appointment,
}

/** Name, time and place, and nothing of why. */
export function forReading({ id, status, description, start, end }: Stored): Resource {
  const kept = { status, ...(description ? { description } : {}), start, end }
  return { resourceType: 'Appointment', id, ...kept, participant: [{ status: 'accepted', actor: { display: 'You' } }] }
}

/** Outside appointments: their escorts, what the patient may know of them, and which could be held from afar. */
export function createOutside(system: HealthcareSystem): Capability {
  const { store, policies, clock } = system
  return {
    name: 'outside appointments',
    beforeWrite: {
      Appointment: ({ resource }) =>
        withSuitability(policies.outside.kept(resource), policies.outside.suitsRemote(resource)),
    },
    onEvent: {
      PERSON_APPOINTMENTS_CHANGED: async (event) => {
        const entry = await entryBehind(system, event)
        const appointment = appointmentBy(system, text(entry, 'clientReference') ?? '')
        const told = text(entry, 'escort.decision')
        const decision = appointment && told ? policies.outside.decisionShown(appointment, told) : undefined
        if (!appointment || !decision || !escortOf(appointment) || decisionIn(appointment) === decision) return
        recordPrisonEdit(
          store,
          clock.now(),
          store.update({ ...withDecision(appointment, decision), id: appointment.id }),
        )
      },
    },
    operations: {
      'Patient/id/$appointments-for-patient': {
        affectsState: false,
        run: ({ id = '' }: Interaction) => {
          store.read('Patient', id)
          const whose = store.filter(
            'Appointment',
            (one) => isStanding(one) && texts(one, 'participant.actor.reference').includes(`Patient/${id}`),
            `Patient/${id}`,
          )
          const told = whose.flatMap((one) => policies.outside.toldToPatient(one) ?? [])
          return { resourceType: 'Bundle', type: 'collection', entry: told.map((resource) => ({ resource })) }
        },
      },
    },
  }
}

function withSuitability(resource: Resource, suits: boolean): Resource {
  const others = all(resource, 'extension').filter((one) => text(one, 'url') !== SUITS_REMOTE)
  const { extension: _before, ...rest } = resource
  const extension = [...others, ...(suits ? [{ url: SUITS_REMOTE, valueBoolean: true }] : [])]
  return extension.length > 0 ? { ...rest, extension } : rest
}

function decisionIn(appointment: Resource): string | undefined {
  const parts = all(appointment, 'extension').filter((one) => text(one, 'url') === ESCORT)
  return parts.flatMap((one) => all(one, 'extension')).flatMap((one) => text(one, 'valueCode') ?? [])[0]
}

function withDecision(appointment: Resource, decision: string): Resource {
  const extensions = all(appointment, 'extension')
  const escort = extensions.find((one) => text(one, 'url') === ESCORT)
  const parts = all(escort, 'extension').filter((part) => text(part, 'url') !== 'decision')
  const decided = { url: ESCORT, extension: [...parts, { url: 'decision', valueCode: decision }] }
  return { ...appointment, extension: [...extensions.filter((one) => one !== escort), decided] }
}
