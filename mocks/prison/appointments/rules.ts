import { addDays, type LocalTime } from '../local-time.ts'
import type { Location } from '../locations/locations.ts'
import { type AppointmentDetails, category } from './appointment.ts'
import { startOf } from './book.ts'

/** What the rules look at beside the appointment itself. */
export interface RuleContext {
  readonly now: LocalTime
  readonly prisonId: string
  readonly location: Location | undefined
}

/** Days ahead that the real service takes bookings for. */
const HORIZON_DAYS = 1826
/** Days after which the real service no longer lets anyone change an appointment. */
const CLOSED_AFTER_DAYS = 5

/** Every field rule that an appointment from healthcare breaks, in words. */
export function appointmentProblems(details: AppointmentDetails, context: RuleContext): readonly string[] {
  const { now, prisonId, location } = context
  const known = category(details.categoryCode)
  const places = [details.locationKey !== undefined, details.inCell, details.outside].filter(Boolean).length
  const broken: readonly (readonly [boolean, string])[] = [
    [!known, `categoryCode ${details.categoryCode} does not exist`],
    [known !== undefined && !known.active, `categoryCode ${details.categoryCode} is not active`],
    [known !== undefined && !known.health, `categoryCode ${details.categoryCode} is not a healthcare category`],
    [places !== 1, 'exactly one of locationKey, inCell and outside must be given'],
    [
      details.locationKey !== undefined && location?.prisonId !== prisonId,
      `locationKey ${details.locationKey} does not exist in ${prisonId}`,
    ],
    [location !== undefined && !location.active, `locationKey ${details.locationKey} is not in use`],
    [details.endTime <= details.startTime, 'endTime must be after startTime'],
    [startOf(details) < `${now.date} ${now.time}`, 'startDate and startTime must not be in the past'],
    [details.startDate > addDays(now.date, HORIZON_DAYS), `startDate must be at most ${HORIZON_DAYS} days ahead`],
    [(details.name?.length ?? 0) > 40, 'name must be at most 40 characters'],
    [
      details.escort !== undefined && (!details.outside || details.mode !== 'IN_PERSON'),
      'escort is only for an outside appointment in person',
    ],
  ]
  return broken.filter(([is]) => is).map(([, problem]) => problem)
}

/** Whether an appointment is too old to be changed. */
export function isClosed({ startDate }: AppointmentDetails, { date }: LocalTime): boolean {
  return startDate < addDays(date, -CLOSED_AFTER_DAYS)
}
