import { bodyOf, REFERENCE } from '../api/body.ts'
import { notFound } from '../api/refusal.ts'
import { type Route, write } from '../api/route.ts'
import { isTestEvent, refuseDuplicate, testAnswer, written } from '../messages/messages.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'

const HOLDS = '/v1/persons/{hmppsId}/healthcare/medical-holds'

/** Medical holds: placed and lifted by healthcare, with an end date and a role to ask. */
export function medicalHoldRoutes(world: World): readonly Route[] {
  const { medicalHolds, messages, core } = world
  const decide = core.policies.holds
  return [
    write('POST', HOLDS, 'concerns', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const body = bodyOf(decide.received(content))
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      const until = body.date('until')
      const contactRole = body.text('contactRole', { max: 40 })
      const note = body.maybeText('note', { max: 200 })
      body.finish()
      if (isTestEvent(clientReference)) return testAnswer(core)
      refuseDuplicate(messages, clientReference, () => medicalHolds.byReference(clientReference))
      const apply = () =>
        medicalHolds.place(
          decide.kept({ clientReference, prisonNumber, until, contactRole, ...(note ? { note } : {}) }),
        )
      return written(messages.write({ kind: 'MEDICAL_HOLD', prisonNumber, clientReference, content, apply }))
    }),
    write('PUT', `${HOLDS}/{clientReference}/end`, 'concerns', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const hold = medicalHolds.byReference(params.clientReference ?? '')
      if (hold?.prisonNumber !== prisonNumber) throw notFound(`Could not find hold: ${params.clientReference}`)
      const body = bodyOf(content)
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      body.finish()
      refuseDuplicate(messages, clientReference, () => hold)
      const apply = () => {
        if (decide.endsWhenLifted) medicalHolds.lift(hold.clientReference)
      }
      return written(messages.write({ kind: 'MEDICAL_HOLD', prisonNumber, clientReference, content, apply }))
    }),
  ]
}
