import { bodyOf, REFERENCE } from '../api/body.ts'
import { notFound } from '../api/refusal.ts'
import { data, type Route, read, write } from '../api/route.ts'
import { isTestEvent, refuseDuplicate, testAnswer, written } from '../messages/messages.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'
import { isUnlockCode, UNLOCK_CODES, type UnlockCondition } from './conditions.ts'

const WRITES = '/v1/persons/{hmppsId}/healthcare/unlock-conditions'

/** How somebody may be unlocked: the prison's own conditions and those that healthcare asks for. */
export function unlockRoutes(world: World): readonly Route[] {
  const { unlockConditions, messages } = world
  return [
    read(
      '/v1/persons/{hmppsId}/unlock-conditions',
      'unlock-conditions',
      ({ params }) => {
        const { prisonNumber } = findPerson(world, params.hmppsId)
        return data(unlockConditions.of(prisonNumber).map((each) => view(world, each)))
      },
      { since: 'target' },
    ),
    write('POST', WRITES, 'unlock-conditions', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const body = bodyOf(world.core.policies.unlock.received(content))
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      const code = body.text('code')
      if (!isUnlockCode(code)) body.object(`code must be one of ${Object.keys(UNLOCK_CODES).join(', ')}`)
      const from = body.date('from')
      const until = body.maybeDate('until')
      if (until !== undefined && until < from) body.object('until must not be before from')
      body.finish()
      if (isTestEvent(clientReference)) return testAnswer(world.core)
      refuseDuplicate(messages, clientReference, () => unlockConditions.byReference(clientReference))
      const apply = () => {
        if (!isUnlockCode(code)) return
        const ends = until ? { until } : {}
        unlockConditions.set({ prisonNumber, code, origin: 'HEALTH', from, clientReference, ...ends })
      }
      return written(messages.write({ kind: 'UNLOCK_CONDITION', prisonNumber, clientReference, content, apply }))
    }),
    write('PUT', `${WRITES}/{clientReference}/end`, 'unlock-conditions', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const clientReference = params.clientReference ?? ''
      const condition = unlockConditions.byReference(clientReference)
      if (!condition || condition.prisonNumber !== prisonNumber)
        throw notFound(`Could not find unlock condition: ${clientReference}`)
      const body = bodyOf(content)
      const until = body.date('until')
      body.finish()
      const apply = () => {
        unlockConditions.end(condition, until)
      }
      return written(messages.write({ kind: 'UNLOCK_CONDITION', prisonNumber, clientReference, content, apply }))
    }),
  ]
}

function view({ core, unlockConditions }: World, held: UnlockCondition): object {
  const [condition, active] = core.policies.unlock.shown(held, unlockConditions.isActive(held))
  return {
    conditionId: condition.conditionId,
    code: condition.code,
    description: UNLOCK_CODES[condition.code],
    origin: condition.origin,
    from: condition.from,
    until: condition.until ?? null,
    comment: condition.comment ?? null,
    active,
  }
}
