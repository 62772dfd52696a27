import { all, identifierOf, isObject, type Resource, text, texts } from '../../fhir/resource.ts'
import { APPOINTMENT_CATEGORY, APPOINTMENT_ID, IN_CELL, LOCATION_KEY } from '../../fhir/systems.ts'
import { clocksAt } from '../../wall-clock.ts'
import { type Escort, escortOf, type Mode, modeOf } from './outside-plan.ts'

/** What an appointment says that matters to the prison. Times are those of the clocks in England. */
export interface Plan {
  /** Our identity of it, which the prison sees as the client reference. */
  readonly reference: string
  /** `Patient/17`. */
  readonly patient: string
  readonly name?: string
  readonly category: string
  readonly locationKey?: string
  readonly inCell: boolean
  readonly date?: string
  readonly startTime?: string
  readonly endTime?: string
  /** Out of the prison, under escort. */
  readonly outside: boolean
  readonly mode: Mode
  readonly escort?: Escort
}

/** The prison's category that says least about why somebody is seen. */
const GENERAL_CATEGORY = 'MEOT'

/** The plan in an appointment, as far as it has one. */
export function planOf(appointment: Resource): Plan {
  const name = text(appointment, 'description')
  const locationKey = placeKeys(appointment)[0]
  const [date, startTime] = clocks(text(appointment, 'start'))
  const [, endTime] = clocks(text(appointment, 'end'))
  const escort = escortOf(appointment)
  return {
    reference: identifierOf(appointment, APPOINTMENT_ID) ?? '',
    patient: texts(appointment, 'participant.actor.reference').find((one) => one.startsWith('Patient/')) ?? '',
    category: categoryOf(appointment),
    inCell: all(appointment, 'extension').some((one) => text(one, 'url') === IN_CELL && isTrue(one)),
    outside: escort !== undefined,
    mode: modeOf(appointment),
    ...(escort ? { escort } : {}),
    ...(name ? { name } : {}),
    ...(locationKey ? { locationKey } : {}),
    ...(date ? { date } : {}),
    ...(startTime ? { startTime } : {}),
    ...(endTime ? { endTime } : {}),
  }
}

/** Keys of the rooms among an appointment's participants. */
export function placeKeys(appointment: Resource): readonly string[] {
  return all(appointment, 'participant.actor.identifier')
    .filter((one) => isObject(one) && one.system === LOCATION_KEY)
    .flatMap((one) => texts(one, 'value'))
}

/** Whether an appointment is still to take place. */
export function isStanding(appointment: Resource): boolean {
  return ['booked', 'pending', 'arrived', 'checked-in'].includes(String(appointment.status))
}

function clocks(instant: string | undefined): readonly string[] {
  return instant && !Number.isNaN(Date.parse(instant)) ? clocksAt(instant).split(' ') : []
}

function categoryOf(appointment: Resource): string {
  const codings = all(appointment, 'serviceCategory.coding').filter(isObject)
  const own = codings.find((one) => one.system === APPOINTMENT_CATEGORY)
  return text(own, 'code') ?? GENERAL_CATEGORY
}

function isTrue(extension: unknown): boolean {
  return isObject(extension) && extension.valueBoolean === true
}

/** The appointment at the place that the prison says. */
export function withPlace(appointment: Resource, place: Pick<Plan, 'locationKey' | 'inCell'>): Resource {
  const plan = planOf(appointment)
  if (plan.inCell === place.inCell && plan.locationKey === place.locationKey) return appointment
  const { extension: _before, ...rest } = appointment
  const extension = [
    ...all(appointment, 'extension').filter((one) => text(one, 'url') !== IN_CELL),
    ...(place.inCell ? [{ url: IN_CELL, valueBoolean: true }] : []),
  ]
  const others = all(appointment, 'participant').filter((one) => !isPlace(one))
  return {
    ...rest,
    ...(extension.length > 0 ? { extension } : {}),
    participant: place.locationKey ? [...others, placeNamed(place.locationKey)] : others,
  }
}

function placeNamed(key: string): object {
  return { actor: { type: 'Location', identifier: { system: LOCATION_KEY, value: key } }, status: 'accepted' }
}

function isPlace(participant: unknown): boolean {
  return all(participant, 'actor.identifier.system').includes(LOCATION_KEY)
}
