import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Described } from '../domain/description.ts'
import { expectAsItOughtToBe } from '../domain/fhir-server.ts'
import { NonConformance, NothingObserved } from '../domain/outcomes.ts'
import {
  describedAs,
  driverOf,
  inFrontOf,
  pathOf,
  refusal,
  type Variant,
  withResource,
} from './allowed-servers.fixture.ts'

/** FHIR-11.2 to 11.5. */
async function described(what: Described, variant: Variant): Promise<void> {
  const server = driverOf(variant)
  await server.describesItself()
  expectAsItOughtToBe(await server.described(what))
}

const SORTS = ['search', 'kind of thing', 'change', 'operation'] as const

const plain: Variant = (request, pass) => pass(request)
/** What is not there is refused like anything else that is not there. */
const inOneVoice: Variant = async (request, pass) => {
  const answer = await pass(request)
  return answer.status === 404 ? refusal(404, 'not-found', 'Nothing there.') : answer
}
const readOnly: Variant = async (request, pass) =>
  request.method === 'POST' ? refusal(403, 'forbidden') : pass(request)
const tracksDeletions: Variant = async (request, pass) => {
  const answer = await pass(request)
  return request.method === 'DELETE' && answer.status === 404 ? { ...answer, status: 204, body: '' } : answer
}
const declaring = (type: object) => describedAs((one) => one, [type])
const toCome = {
  type: 'CarePlan',
  interaction: ['read', 'search-type', 'create', 'update', 'delete'].map((code) => ({ code })),
  searchParam: [{ name: 'status', type: 'token' }],
  operation: [{ name: 'apply', definition: 'http://hl7.org/fhir/OperationDefinition/PlanDefinition-apply' }],
}
const operationToCome = describedAs((type) => ({ ...type, operation: [{ name: 'everything' }] }))
const without =
  (name: string): Variant =>
  (request, pass) => {
    const url = new URL(request.url)
    url.searchParams.delete(name)
    return pass({ ...request, url: url.href })
  }

describe('a server that has what it declares', () => {
  for (const what of SORTS) {
    test(`${what}: the plain one`, () => described(what, plain))
    test(`${what}: refusals say no more than that there is nothing`, () => described(what, inOneVoice))
    test(`${what}: whoever removes what is not there is told that it is gone`, () => described(what, tracksDeletions))
  }
  test('a kind of thing is there where it can be searched for', () =>
    described('kind of thing', inFrontOf(readOnly, inOneVoice)))
})

describe('a server that does not have what it declares', () => {
  for (const what of SORTS.filter((each) => each !== 'operation'))
    test(`${what}: a kind of thing that is to come`, () =>
      assert.rejects(described(what, inFrontOf(declaring(toCome), inOneVoice)), NonConformance))

  test('operation: one that is to come', () =>
    assert.rejects(described('operation', inFrontOf(operationToCome, inOneVoice)), NonConformance))

  for (const name of ['gender', 'birthdate', 'family', 'identifier'])
    test(`search: ${name} is declared and passed over`, () =>
      assert.rejects(described('search', without(name)), /answered with what does not match/))

  test('search: a kind of thing that cannot be searched', () =>
    assert.rejects(
      described('search', async (request, pass) =>
        pathOf(request).startsWith('Task?') ? refusal(405, 'processing') : pass(request),
      ),
      NonConformance,
    ))
})

describe('a server of which it cannot be told', () => {
  test('kind of thing: it can be read and nothing else', () =>
    assert.rejects(
      described('kind of thing', inFrontOf(declaring({ ...toCome, interaction: [{ code: 'read' }] }), inOneVoice)),
      NothingObserved,
    ))
  test('operation: there is no entry that it could be tried with', () =>
    assert.rejects(described('operation', inFrontOf(declaring(toCome), inOneVoice)), NothingObserved))
  test('change: these credentials may store nothing', () =>
    assert.rejects(described('change', inFrontOf(readOnly, inOneVoice)), NothingObserved))
  test('a bundle without entries is no bundle that lists something else', () =>
    described('search', async (request, pass) => {
      const answer = await pass(request)
      const isBundle = answer.body.includes('"searchset"')
      const outcome = { resource: { resourceType: 'OperationOutcome' }, search: { mode: 'outcome' } }
      return isBundle ? withResource(answer, (bundle) => ({ ...bundle, entry: [outcome] })) : answer
    }))
})
