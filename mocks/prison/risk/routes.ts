import { notFound } from '../api/refusal.ts'
import { data, type Route, read } from '../api/route.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'
import type { AcctStage } from './acct.ts'

/** Risk beside the alerts: category, the self-harm summary and, in the proposal, ACCT review dates. */
export function riskRoutes(world: World): readonly Route[] {
  return [
    read('/v1/persons/{hmppsId}/risks/categories', 'risk-summary', ({ params }) => {
      const { prisonNumber, category } = findPerson(world, params.hmppsId)
      return data({ offenderNo: prisonNumber, assessments: [], category: category ?? null, categoryCode: null })
    }),
    read('/v1/persons/{hmppsId}/risks/serious-harm', 'risk-summary', ({ params }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      throw notFound(`No risk assessment for ${prisonNumber}`)
    }),
    read(
      '/v1/persons/{hmppsId}/acct',
      'acct',
      ({ params }) => {
        const { prisonNumber } = findPerson(world, params.hmppsId)
        const { view } = world.core.policies.acct
        return data(view(acctStage(world, prisonNumber), world.acct.nextReview(prisonNumber)))
      },
      { since: 'target' },
    ),
    read('/v1/persons/{hmppsId}/cell-share-risk-assessments', 'risk-summary', () => data([]), { flagOff: true }),
  ]
}

/** Where an ACCT stands follows from the alerts: the codes are the prison's only statement of it. */
export function acctStage({ alerts }: World, prisonNumber: string): AcctStage {
  if (alerts.active(prisonNumber, 'HA')) return 'OPEN'
  if (alerts.active(prisonNumber, 'HA1')) return 'POST_CLOSURE'
  return alerts.of(prisonNumber).some(({ code }) => ['HA', 'HA1', 'HA2'].includes(code.code)) ? 'CLOSED' : 'NONE'
}
