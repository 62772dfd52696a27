import { bodyOf, REFERENCE } from '../api/body.ts'
import { notFound } from '../api/refusal.ts'
import { data, type Route, read, write } from '../api/route.ts'
import { isTestEvent, refuseDuplicate, testAnswer, written } from '../messages/messages.ts'
import { receipt } from '../messages/routes.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'

const MOST_ESSENTIALS = 10
const LONGEST = 200

/** The escort record that came with a person, and the health section of the one that will go with them. */
export function escortRoutes(world: World): readonly Route[] {
  const { escortRecords, messages, core } = world
  const decide = core.policies.escort
  return [
    read(
      '/v1/persons/{hmppsId}/escort-record',
      'escort-record',
      ({ params }) => {
        const record = escortRecords.of(findPerson(world, params.hmppsId).prisonNumber)
        if (!record) throw notFound(`Could not find an escort record of this stay: ${params.hmppsId}`)
        return data(decide.shown(record))
      },
      { since: 'target' },
    ),
    read(
      '/v1/persons/{hmppsId}/escort-record/outgoing',
      'escort-record',
      ({ params }) => data({ health: escortRecords.outgoing(findPerson(world, params.hmppsId).prisonNumber) }),
      { since: 'target' },
    ),
    write('POST', '/v1/persons/{hmppsId}/healthcare/escort-health', 'escort-record', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const body = bodyOf(decide.received(content))
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      const essentials = body.texts('essentials')
      if (essentials.length === 0 && !decide.takesEmpty) body.object('essentials must not be empty')
      if (essentials.length > MOST_ESSENTIALS || essentials.some(({ length }) => length > LONGEST))
        body.object(`essentials must be at most ${MOST_ESSENTIALS} sentences of ${LONGEST} characters`)
      body.finish()
      if (isTestEvent(clientReference)) return testAnswer(core)
      refuseDuplicate(messages, clientReference, () => {
        const found = messages.byReference(clientReference)
        return found ? receipt(world, found) : undefined
      })
      const apply = () => {
        const before = escortRecords.outgoing(prisonNumber)
        escortRecords.writeOutgoing(prisonNumber, decide.kept(essentials, before))
      }
      return written(messages.write({ kind: 'ESCORT_HEALTH', prisonNumber, clientReference, content, apply }))
    }),
  ]
}
