import { bodyOf, REFERENCE } from '../api/body.ts'
import { Refusal } from '../api/refusal.ts'
import { data, type Route, read, write } from '../api/route.ts'
import { isTestEvent, refuseDuplicate, testAnswer, written } from '../messages/messages.ts'
import { receipt } from '../messages/routes.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'
import type { PairingStep } from './pairings.ts'

const PATH = '/v1/persons/{hmppsId}/nhs-number'

/** Pairing with the NHS number. The prison record holds none today. */
export function identityRoutes(world: World): readonly Route[] {
  const { pairings, messages } = world
  const decide = world.core.policies.pairing
  const refuseRepeated = (clientReference: string) =>
    refuseDuplicate(messages, clientReference, () => {
      const found = messages.byReference(clientReference)
      return found ? receipt(world, found) : undefined
    })
  return [
    read(
      PATH,
      'pairing',
      ({ params }) => {
        const { prisonNumber } = findPerson(world, params.hmppsId)
        const steps = decide.kept(pairings.of(prisonNumber))
        const now = steps.at(-1)
        return data({
          nhsNumber: now?.nhsNumber ?? null,
          status: now?.status ?? 'NONE',
          since: now?.at ?? null,
          history: steps.map(stepView),
        })
      },
      { since: 'target' },
    ),
    write('PUT', PATH, 'pairing', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const body = bodyOf(content)
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      const nhsNumber = body.text('nhsNumber')
      const status = body.oneOf('status', ['VERIFIED', 'CANDIDATE'])
      if (nhsNumber !== '' && !decide.isNumber(nhsNumber)) body.object('nhsNumber has no valid check digit')
      body.finish()
      if (isTestEvent(clientReference)) return testAnswer(world.core)
      refuseRepeated(clientReference)
      const holder = status === 'VERIFIED' ? pairings.verifiedFor(nhsNumber) : undefined
      if (!decide.mayShare(holder, prisonNumber)) throw new Refusal(409, 'The NHS number is verified for somebody else')
      const apply = () => pairings.set(prisonNumber, status, nhsNumber)
      return written(messages.write({ kind: 'NHS_NUMBER', prisonNumber, clientReference, content, apply }))
    }),
    write('PUT', `${PATH}/unpair`, 'pairing', ({ params, body: content }) => {
      const { prisonNumber } = findPerson(world, params.hmppsId)
      const body = bodyOf(content)
      const clientReference = body.text('clientReference', { pattern: REFERENCE })
      body.oneOf('reasonCode', ['WRONG_PERSON', 'OTHER'])
      body.finish()
      if (isTestEvent(clientReference)) return testAnswer(world.core)
      if (decide.refusesRepeatedWithdrawal) refuseRepeated(clientReference)
      const apply = () => pairings.set(prisonNumber, 'NONE')
      return written(messages.write({ kind: 'NHS_NUMBER', prisonNumber, clientReference, content, apply }))
    }),
  ]
}

function stepView({ nhsNumber, status, at }: PairingStep): object {
  return { nhsNumber: nhsNumber ?? null, status, at }
}
