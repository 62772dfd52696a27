import { bodyOf, REFERENCE } from '../api/body.ts'
import { type Route, write } from '../api/route.ts'
import { isTestEvent, refuseDuplicate, testAnswer, written } from '../messages/messages.ts'
import { receipt } from '../messages/routes.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'

/** A concern from healthcare goes into the tray and waits for a member of staff. It opens no ACCT by itself. */
export function concernRoutes(world: World): readonly Route[] {
  return [
    write('POST', '/v1/persons/{hmppsId}/healthcare/concerns', 'concerns', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const body = bodyOf(content)
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      body.oneOf('kind', ['SELF_HARM', 'SAFEGUARDING'])
      body.oneOf('requestedAction', ['OPEN_ACCT', 'REVIEW'])
      if (Number.isNaN(Date.parse(body.text('raisedAt', { pattern: /T.*(Z|[+-]\d\d:\d\d)$/ }))))
        body.object('raisedAt must be an instant with a zone')
      body.text('raisedByRole', { max: 60 })
      body.flag('immediate')
      body.maybeText('summary', { max: 400 })
      body.finish()
      if (isTestEvent(clientReference)) return testAnswer(world.core)
      if (world.core.policies.concerns.refusesDuplicates)
        refuseDuplicate(world.messages, clientReference, () => {
          const found = world.messages.byReference(clientReference)
          return found ? receipt(world, found) : undefined
        })
      const kept = world.core.policies.concerns.kept(content)
      const apply = () => undefined
      return written(world.messages.write({ kind: 'CONCERN', prisonNumber, clientReference, content: kept, apply }))
    }),
  ]
}
