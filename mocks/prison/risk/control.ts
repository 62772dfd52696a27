import type { Area } from '../control/control-plane.ts'
import { personOf } from '../people/control.ts'
import type { World } from '../world.ts'
import { acctStage } from './routes.ts'

/** ACCT reviews as the prison plans them. */
export function acctControl(world: World): Area {
  return {
    'plan-review': (fields) => world.acct.plan(personOf(world, fields).prisonNumber, fields.maybeDate('date')),
    show(fields) {
      const { prisonNumber } = personOf(world, fields)
      return { stage: acctStage(world, prisonNumber), nextReviewDate: world.acct.nextReview(prisonNumber) ?? null }
    },
  }
}
