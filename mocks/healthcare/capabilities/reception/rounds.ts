import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { LOCATION_KEY } from '../../fhir/systems.ts'
import { clocksAt } from '../../wall-clock.ts'
import type { Whereabouts } from './whereabouts.ts'

/** Mistakes a supplier can make about whereabouts and the lists that follow them. */
export interface WhereaboutsPolicies {
  /** The cell that is shown, by the one that was shown before and the one that the prison holds now. */
  cell(before: string | undefined, now: string | undefined): string | undefined
  /** A code of the interface for where somebody is. */
  called(whereabouts: Whereabouts): string
  /** Whether an answer of the prison makes what is shown younger, also one that changes nothing. */
  isConfirmedBy(changes: boolean): boolean
  /** Whether a look that the prison did not answer counts as a confirmation. */
  confirmsUnanswered(): boolean
  /** Which stays a round holds. */
  isOnRound(stay: Stored, prisonId: string): boolean
  order(a: Stored, b: Stored): number
}

export const referenceWhereabouts: WhereaboutsPolicies = {
  cell: (_before, now) => now,
  called: ({ inPrison, away, lastMovement }) => {
    if (away) return lastMovement === 'Court' ? 'court' : 'temporary-absence'
    if (inPrison) return 'in-prison'
    return lastMovement === 'Transfers' ? 'in-transit' : 'released'
  },
  isConfirmedBy: () => true,
  confirmsUnanswered: () => false,
  isOnRound: (stay, prisonId) =>
    stay.status !== 'finished' && text(stay, 'serviceProvider.identifier.value') === prisonId,
  order: (a, b) => placeInOrder(a).localeCompare(placeInOrder(b)),
}

/** By cell, and whoever is out comes last. */
export function placeInOrder(stay: Stored): string {
  return `${stay.status === 'onleave' ? 1 : 0} ${cellOf(stay) ?? ''}`
}

/** The key of the place within the establishment. */
export function cellOf(stay: object | undefined): string | undefined {
  const places = all(stay, 'location.location.identifier').filter((one) => isObject(one) && one.system === LOCATION_KEY)
  return text(places, 'value')
}

/** Lists of the people of an establishment in the order in which somebody walks from one to the next. */
export function createRounds({ store, policies }: HealthcareSystem): Capability {
  const { whereabouts } = policies
  const round = ({ resource }: Interaction): Resource => {
    const given = (name: string) => all(resource, 'parameter').find((one) => text(one, 'name') === name)
    const prisonId = text(given('establishment'), 'valueIdentifier.value')
    const clinic = text(given('clinic'), 'valueDate')
    if (!prisonId) throw new FhirProblem('bad-request', 'Give the establishment.')
    const expected = clinic === undefined ? undefined : expectedOn(clinic)
    const isExpected = (stay: Stored) => expected?.has(text(stay, 'subject.reference') ?? '') ?? true
    const stays = store.filter('Encounter', (stay) => whereabouts.isOnRound(stay, prisonId) && isExpected(stay))
    const entry = stays.toSorted(whereabouts.order).map((stay) => ({ resource: stay }))
    return { resourceType: 'Bundle', type: 'collection', ...(entry.length > 0 ? { entry } : {}) }
  }
  /** The patients with an appointment that stands, on a day of the prison's calendar. */
  const expectedOn = (date: string): ReadonlySet<string> => {
    const isOn = ({ status, start }: Stored) =>
      ['booked', 'pending', 'arrived', 'checked-in'].includes(String(status)) &&
      clocksAt(String(start)).startsWith(date)
    return new Set(store.filter('Appointment', isOn).flatMap((one) => texts(one, 'participant.actor.reference')))
  }
  return { name: 'rounds', operations: { $round: { affectsState: false, run: round } } }
}
