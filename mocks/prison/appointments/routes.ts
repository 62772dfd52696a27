import { bodyOf } from '../api/body.ts'
import { invalid } from '../api/refusal.ts'
import { data, type Route } from '../api/route.ts'
import { addDays } from '../local-time.ts'
import { knownPrison } from '../locations/routes.ts'
import { timeSlot } from '../schedule/regime.ts'
import type { World } from '../world.ts'
import { searchView } from './views.ts'

/** The most days that one search may span. */
const MOST_DAYS = 31

/** The one appointment operation that exists today: reading a prison's book by day. */
export function appointmentSearchRoute(world: World): Route {
  return {
    method: 'POST',
    path: '/v1/prison/{prisonId}/appointments/search',
    condition: 'appointments',
    since: 'today',
    answer({ params, body: sent }) {
      const prisonId = knownPrison(world, params.prisonId)
      const body = bodyOf(sent)
      const startDate = body.date('startDate')
      const endDate = body.maybeDate('endDate') ?? startDate
      const slots = body.texts('timeSlots')
      const categoryCode = body.maybeText('categoryCode')
      const type = body.maybeOneOf('appointmentType', ['INDIVIDUAL', 'GROUP'])
      const inCell = body.has('inCell') ? body.flag('inCell') : undefined
      const people = body.texts('prisonerNumbers')
      body.finish()
      if (endDate < startDate || endDate > addDays(startDate, MOST_DAYS))
        throw invalid('The end date must be on or after the start date and within one month of it')
      const found = world.book
        .all()
        .filter(
          (each) =>
            each.prisonId === prisonId &&
            each.status !== 'DELETED' &&
            !each.outside &&
            each.startDate >= startDate &&
            each.startDate <= endDate &&
            (slots.length === 0 || slots.includes(timeSlot(world.core.policies.regime, each.startTime))) &&
            (categoryCode === undefined || each.categoryCode === categoryCode) &&
            (type === undefined || (each.prisonNumbers.length === 1) === (type === 'INDIVIDUAL')) &&
            (inCell === undefined || each.inCell === inCell) &&
            (people.length === 0 || each.prisonNumbers.some((number) => people.includes(number))),
        )
      return data(found.map((each) => searchView(world, each)))
    },
  }
}
