import { type Body, bodyOf, REFERENCE } from '../api/body.ts'
import { notFound } from '../api/refusal.ts'
import { type Answer, type Call, type Route, write } from '../api/route.ts'
import { isTestEvent, refuseDuplicate, testAnswer, written } from '../messages/messages.ts'
import { findPerson } from '../people/routes.ts'
import type { World } from '../world.ts'
import type { ToldKind, ToldNeed } from './told.ts'

/** One family of needs: where it is told, and what of it. */
interface Family {
  readonly name: string
  readonly kind: ToldKind
  readonly read: (body: Body) => Readonly<Record<string, string | undefined>>
}

const NOTE = { max: 200 }
const FAMILIES: readonly Family[] = [
  {
    name: 'food-needs',
    kind: 'FOOD_NEED',
    read: (body) => ({
      need: body.oneOf('need', ['FOOD_ALLERGY', 'MEDICAL_DIET']),
      code: body.text('code', { max: 40 }),
      effect: body.oneOf('effect', ['AVOID', 'LIFE_THREATENING', 'REQUIRED']),
      note: body.maybeText('note', NOTE),
    }),
  },
  {
    name: 'functional-needs',
    kind: 'FUNCTIONAL_NEED',
    read: (body) => ({
      code: body.text('code', { max: 40 }),
      until: body.date('until'),
      note: body.maybeText('note', NOTE),
    }),
  },
  {
    name: 'evacuation-needs',
    kind: 'EVACUATION_NEED',
    read: (body) => ({ code: body.text('code', { max: 40 }), note: body.maybeText('note', NOTE) }),
  },
]

/** What healthcare tells of needs: new, changed, ended, and to be looked at again. */
export function toldNeedRoutes(world: World): readonly Route[] {
  return FAMILIES.flatMap((family) => {
    const path = `/v1/persons/{hmppsId}/healthcare/${family.name}`
    const one = `${path}/{clientReference}`
    return [
      write('POST', path, 'needs', (call) => begin(world, family, call)),
      write('PUT', one, 'needs', (call) =>
        follow(world, family, call, family.read, (need, told) =>
          world.toldNeeds.keep(world.core.policies.told.kept({ ...need, told, review: false }, need)),
        ),
      ),
      write('PUT', `${one}/end`, 'needs', (call) =>
        follow(world, family, call, nothing, (need) => {
          if (world.core.policies.told.ends(need)) world.toldNeeds.end(need.clientReference)
        }),
      ),
      write('PUT', `${one}/review`, 'needs', (call) =>
        follow(world, family, call, nothing, (need) => world.toldNeeds.keep({ ...need, review: true })),
      ),
    ]
  })
}

const nothing = () => ({})

function begin(world: World, { kind, read }: Family, { params, body: content }: Call): Answer {
  const { toldNeeds, messages, core } = world
  const decide = core.policies.told
  const { prisonNumber } = findPerson(world, params.hmppsId)
  const body = bodyOf(decide.received(content))
  const clientReference = body.text('clientReference', { pattern: REFERENCE })
  const told = stated(read(body))
  body.finish()
  if (isTestEvent(clientReference)) return testAnswer(core)
  refuseDuplicate(messages, clientReference, () => toldNeeds.byReference(clientReference))
  const apply = () =>
    toldNeeds.keep(decide.kept({ clientReference, prisonNumber, kind, told, review: false }, undefined))
  return written(messages.write({ kind, prisonNumber, clientReference, content, apply }))
}

function follow(
  world: World,
  { kind }: Family,
  { params, body: content }: Call,
  read: Family['read'],
  act: (need: ToldNeed, told: ToldNeed['told']) => void,
): Answer {
  const { toldNeeds, messages } = world
  const { prisonNumber } = findPerson(world, params.hmppsId)
  const need = toldNeeds.byReference(params.clientReference ?? '')
  if (need?.prisonNumber !== prisonNumber || need.kind !== kind)
    throw notFound(`Could not find need: ${params.clientReference}`)
  const body = bodyOf(content)
  const clientReference = body.text('clientReference', { pattern: REFERENCE })
  const told = stated(read(body))
  body.finish()
  refuseDuplicate(messages, clientReference, () => need)
  return written(messages.write({ kind, prisonNumber, clientReference, content, apply: () => act(need, told) }))
}

function stated(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
