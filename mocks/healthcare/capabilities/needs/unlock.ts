import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { all, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { UNLOCK_CONDITION, UNLOCK_CONDITIONS } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import type { Answer } from '../../prison/answer.ts'

/** What is known of how a patient may be unlocked. */
export interface KnownUnlock {
  readonly state: 'current' | 'not-current' | 'unavailable'
  /** As the prison gave them. */
  readonly conditions: readonly unknown[]
  /** ISO 8601; absent where the prison never answered. */
  readonly confirmedAt?: string
}

/** Mistakes a supplier can make about unlock conditions. */
export interface UnlockPolicies {
  /** Whether the prison is asked when an appointment is booked. */
  asksAtBooking(): boolean
  /** Whether the prison is asked again when a clinic list is opened. */
  asksForClinicList(): boolean
  counts(condition: unknown): boolean
  /** What is known after the prison was asked. */
  after(answer: Answer<unknown>, before: KnownUnlock | undefined, now: string): KnownUnlock
  /** What is shown of one condition, as a FHIR CodeableConcept. */
  shown(condition: unknown): object
  /** Which of the conditions are shown. */
  listed(conditions: readonly unknown[]): readonly unknown[]
}

export const referenceUnlock: UnlockPolicies = {
  asksAtBooking: () => true,
  asksForClinicList: () => true,
  counts: (condition) => isObject(condition) && condition.active === true,
  after: (answer, before, now) => {
    if (answer.ok && Array.isArray(answer.value))
      return { state: 'current', conditions: answer.value, confirmedAt: now }
    const known = before?.conditions.length ? before : undefined
    return known ? { ...known, state: 'not-current' } : { state: 'unavailable', conditions: [] }
  },
  shown: (condition) => ({
    coding: [{ system: UNLOCK_CONDITION, code: text(condition, 'code'), display: text(condition, 'description') }],
  }),
  listed: (conditions) => conditions,
}

const STANDING = ['booked', 'pending', 'arrived', 'checked-in']

/** Shows with each appointment that stands how the person may be unlocked for it. */
export function createUnlock(system: HealthcareSystem): Capability {
  const { store, prison, policies, clock } = system
  const { unlock } = policies
  const known = store.shelf<KnownUnlock>('unlock conditions')

  const ask = async (patient: string): Promise<void> => {
    const record = store.find('Patient', patient.replace('Patient/', ''))
    const prisonNumber = record && prisonNumberOf(record)
    if (!prisonNumber) return
    const answer = await prison.get(`/v1/persons/${prisonNumber}/unlock-conditions`)
    known.set(patient, unlock.after(answer, known.get(patient), clock.now().toISOString()))
  }
  const withConditions = (appointment: Stored): Stored => {
    const told = known.get(patientOf(appointment) ?? '')
    if (!told || !STANDING.includes(String(appointment.status))) return appointment
    const conditions = unlock.listed(told.conditions.filter(unlock.counts))
    const extension = [
      { url: 'state', valueCode: told.state },
      ...conditions.map((one) => ({ url: 'condition', valueCodeableConcept: unlock.shown(one) })),
      ...(told.confirmedAt ? [{ url: 'confirmed-at', valueInstant: told.confirmedAt }] : []),
    ]
    return { ...appointment, extension: [...othersOf(appointment), { url: UNLOCK_CONDITIONS, extension }] }
  }
  /** A clinic list is a search for the appointments of a member of staff. */
  const isClinicList = ({ query }: Interaction) => (query.get('actor') ?? '').includes('Practitioner/')

  return {
    name: 'unlock conditions',
    beforeRead: {
      Appointment: async (interaction) => {
        if (!isClinicList(interaction)) return
        const practitioner = interaction.query.get('actor') ?? ''
        const named = (one: Stored) => texts(one, 'participant.actor.reference')
        const listed = store.filter('Appointment', (one) => named(one).includes(practitioner), practitioner)
        const patients = new Set(listed.filter(isAhead).flatMap((one) => patientOf(one) ?? []))
        if (unlock.asksForClinicList()) await Promise.all([...patients].map(ask))
      },
    },
    beforeWrite: {
      Appointment: async ({ resource, action }) => {
        const patient = patientOf(resource)
        if (action === 'create' && patient && unlock.asksAtBooking()) await ask(patient)
        return withoutConditions(resource)
      },
    },
    afterWrite: { Appointment: (appointment) => withConditions(appointment) },
    shows: { Appointment: (appointment) => withConditions(appointment) },
  }

  function isAhead({ status, end }: Stored): boolean {
    return STANDING.includes(String(status)) && Date.parse(String(end)) > clock.now().getTime()
  }
}

function othersOf(appointment: Resource): readonly unknown[] {
  return all(appointment, 'extension').filter((one) => !isObject(one) || one.url !== UNLOCK_CONDITIONS)
}

/** What is only shown is never stored, also where a client sends it back. */
function withoutConditions(appointment: Resource): Resource {
  if (othersOf(appointment).length === all(appointment, 'extension').length) return appointment
  const { extension: _shown, ...rest } = appointment
  const others = othersOf(appointment)
  return others.length > 0 ? { ...rest, extension: others } : rest
}

function patientOf(appointment: Resource): string | undefined {
  return texts(appointment, 'participant.actor.reference').find((one) => one.startsWith('Patient/'))
}
