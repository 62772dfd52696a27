import { invalid } from '../api/refusal.ts'
import { type Call, data, type Route, read } from '../api/route.ts'
import { knownPrison } from '../locations/routes.ts'
import { findHeldIn } from '../people/routes.ts'
import type { World } from '../world.ts'
import type { Commitment } from './commitments.ts'
import { timeSlot } from './regime.ts'

/** What else people are due at: activities as today, everything as busy or free in the proposal. */
export function scheduleRoutes(world: World): readonly Route[] {
  const found = (call: Call) => {
    const prisonId = knownPrison(world, call.params.prisonId)
    const { prisonNumber } = findHeldIn(world, call.params.hmppsId, prisonId)
    const period = ['startDate', 'endDate'].map((name) => {
      const date = call.query.get(name) ?? ''
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw invalid(`Missing required parameter: ${name}`)
      return date
    })
    return world.commitments.of(prisonNumber, period[0] ?? '', period[1] ?? '')
  }
  return [
    read('/v1/prison/{prisonId}/prisoners/{hmppsId}/scheduled-instances', 'commitments', (call) => {
      const slot = call.query.get('slot')
      const instances = world.core.policies.schedule.activities(found(call))
      const views = instances.map((each) => activityView(world, each))
      return data(views.filter((view) => slot === null || view.timeSlot === slot))
    }),
    read(
      '/v1/prison/{prisonId}/prisoners/{hmppsId}/commitments',
      'commitments',
      (call) => {
        const withReason = call.query.get('include') === 'reason'
        const { busy, busyView } = world.core.policies.schedule
        return data(busy(found(call)).map((each) => busyView(each, withReason)))
      },
      { since: 'target' },
    ),
  ]
}

/** Busy, and why only where that was asked for. */
export function busyView({ date, start, end, kind }: Commitment, withReason: boolean): object {
  return { start: `${date}T${start}`, end: `${date}T${end}`, busy: true, ...(withReason ? { kind } : {}) }
}

function activityView({ core }: World, each: Commitment) {
  return {
    id: each.commitmentId,
    activityId: each.commitmentId,
    sessionDate: each.date,
    startTime: each.start,
    endTime: each.end,
    inCell: false,
    onWing: false,
    offWing: true,
    activityCategory: 'SAA_EDUCATION',
    activitySummary: each.description,
    cancelled: false,
    suspended: false,
    autoSuspended: false,
    timeSlot: timeSlot(core.policies.regime, each.start),
    paidActivity: false,
    possibleAdvanceAttendance: false,
  }
}
