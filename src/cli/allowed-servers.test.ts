import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expectAsItOughtToBe, type FhirServer } from '../domain/fhir-server.ts'
import { NonConformance, NotApplicable, NothingObserved } from '../domain/outcomes.ts'
import {
  describedAs,
  driverOf,
  inFrontOf,
  inside,
  pathOf,
  refusal,
  type Variant,
  withResource,
} from './allowed-servers.fixture.ts'

/** The examples of features/fhir that are tried here, by their numbers. */
const EXAMPLES: Readonly<Record<string, (server: FhirServer) => Promise<void>>> = {
  '01.3': async (server) => {
    await server.holds('an entry')
    await server.readsAsAnotherKind()
    expectAsItOughtToBe(server.absence())
  },
  '03.1': async (server) => {
    await server.holds('an entry that has a version and can be changed')
    await server.isChanged()
    await server.changesFromVersionBefore()
    expectAsItOughtToBe(await server.refusedAsOutdated())
  },
  '05.1': async (server) => {
    await server.holds('an entry that has a version')
    await server.readsEach()
    expectAsItOughtToBe(server.versionsRead())
  },
  '12.2': async (server) => {
    await server.holds('a new entry')
    expectAsItOughtToBe(await server.versionOnStoring())
  },
  '13.1': async (server) => {
    await server.storesEachKind()
    expectAsItOughtToBe(server.eachKindTaken())
  },
  '13.2': async (server) => {
    await server.stores('with all that a client may add')
    expectAsItOughtToBe(await server.keptWhole())
  },
  '17.1': async (server) => {
    await server.holds('an entry with earlier versions')
    await server.isChanged()
    await server.readsFirstVersion()
    expectAsItOughtToBe(server.firstVersionAsItWas())
  },
  '18.1': async (server) => {
    await server.holds('an entry with a list of versions')
    await server.isChanged()
    await server.listsVersions()
    expectAsItOughtToBe(server.versionList())
  },
  '19.1': async (server) => {
    await server.holds('an entry that can be changed')
    await server.isChanged()
    expectAsItOughtToBe(await server.newVersion())
  },
  '19.2': async (server) => {
    await server.holds('an entry that can be changed')
    await server.changesToFlawed('a code that there is not')
    expectAsItOughtToBe(await server.refusedForFlaw())
  },
  '20.1': async (server) => {
    await server.storesTwiceToBeKeptOnce()
    expectAsItOughtToBe(await server.keptOnce())
  },
}
type Number = keyof typeof EXAMPLES

const at = (number: Number, variant: Variant): Promise<void> =>
  EXAMPLES[number]?.(driverOf(variant)) ?? Promise.reject(new Error(`no example ${number}`))

const plain: Variant = (request, pass) => pass(request)
const isWrite = (method: string) => method === 'POST' || method === 'PUT'
const withoutBodies: Variant = async (request, pass) => {
  const answer = await pass(request)
  return isWrite(request.method) && answer.status < 300 ? { ...answer, body: '' } : answer
}
const withoutPlaceOnceKept: Variant = async (request, pass) => {
  const answer = await pass(request)
  if (request.method !== 'POST' || answer.status !== 200) return answer
  const { location: _place, ...headers } = answer.headers
  return { ...answer, headers, body: '' }
}
const strong: Variant = async (request, pass) => {
  const answer = await pass(request)
  const { etag } = answer.headers
  return etag === undefined ? answer : { ...answer, headers: { ...answer.headers, etag: etag.replace('W/', '') } }
}
const withoutVersions = inFrontOf(
  describedAs(({ versioning: _kept, ...type }) => type),
  async (request, pass) => {
    const answer = await pass(request)
    const { etag: _version, ...headers } = answer.headers
    const bare = ({ meta: _meta, ...resource }: Record<string, unknown>) => resource
    return answer.body.includes('"meta"') ? { ...withResource(answer, bare), headers } : answer
  },
)
const idsOfTypes: Variant = async (request, pass) => {
  const [, id] = /^Appointment\/(id-\d+)$/.exec(pathOf(request)) ?? []
  const answer = await pass(request)
  if (id === undefined || answer.status !== 404) return answer
  return { ...answer, status: 200, body: JSON.stringify({ resourceType: 'Appointment', id, status: 'booked' }) }
}
const versionDemanded: Variant = async (request, pass) =>
  request.method === 'PUT' && !request.headers['if-match'] ? refusal(412, 'conflict', 'If-Match?') : pass(request)
const withoutTasks: Variant = async (request, pass) =>
  request.method === 'POST' && pathOf(request) === 'Task' ? refusal(403, 'forbidden') : pass(request)
const numbersItself: Variant = async (request, pass) => {
  if (!isWrite(request.method) || !request.body) return pass(request)
  const { identifier = [], ...sent } = inside(request.body)
  const own = { system: 'https://server.test/number', value: '7' }
  return pass({ ...request, body: JSON.stringify({ ...sent, identifier: [own, ...identifier] }) })
}
const withoutLanguage: Variant = async (request, pass) => {
  if (!isWrite(request.method) || !request.body) return pass(request)
  const { language: _not, ...kept } = inside(request.body)
  return pass({ ...request, body: JSON.stringify(kept) })
}
const inAnotherOrder: Variant = async (request, pass) => {
  const answer = await pass(request)
  const turned = (resource: Record<string, unknown>) => Object.fromEntries(Object.entries(resource).toReversed())
  return pathOf(request).includes('_history/') ? withResource(answer, turned) : answer
}

describe('a server that does what the standard allows', () => {
  const allowed: Readonly<Record<string, readonly [Variant, ...Number[]]>> = {
    'the plain one': [plain, ...Object.keys(EXAMPLES)],
    'writes are answered without a body': [withoutBodies, '03.1', '12.2', '17.1', '18.1', '19.1', '19.2', '20.1'],
    'an entry that was there is answered without its place': [withoutPlaceOnceKept, '20.1'],
    'versions are named as strong validators': [strong, '03.1', '05.1', '12.2', '19.1'],
    'nothing is said of versions, and there are none': [withoutVersions, '12.2', '19.1'],
    'ids are those of one type': [idsOfTypes, '01.3'],
    'each change has to name its version': [versionDemanded, '03.1', '19.1', '19.2'],
    'these credentials may not create tasks': [withoutTasks, '13.1'],
    'everything gets a number of the server': [numbersItself, '13.2', '20.1'],
    'the language is not kept': [withoutLanguage, '03.1'],
    'elements come in another order': [inAnotherOrder, '17.1'],
  }
  for (const [what, [variant, ...numbers]] of Object.entries(allowed))
    for (const number of numbers) test(`${number}, where ${what}`, () => at(number, variant))

  test('05.1 and 03.1 do not apply to one without versions, whether or not it says so', async () => {
    await assert.rejects(at('05.1', withoutVersions), NotApplicable)
    await assert.rejects(at('03.1', withoutVersions), NotApplicable)
  })

  test('what takes only types that the harness does not make shows nothing', async () => {
    const onlyBasic = describedAs(
      (type) => ({ ...type, interaction: [{ code: 'read' }] }),
      [{ type: 'Basic', interaction: [{ code: 'create' }], conditionalCreate: true }],
    )
    await assert.rejects(at('13.1', onlyBasic), NothingObserved)
    await assert.rejects(at('20.1', onlyBasic), NothingObserved)
  })
})

describe('a server that is wrong is found out', () => {
  const firstIsNow: Variant = (request, pass) =>
    pass({ ...request, url: request.url.replace(/\/_history\/1$/, '/_history/2') })
  const versionStands: Variant = async (request, pass) => {
    const answer = await pass(request)
    return { ...answer, body: answer.body.replaceAll('"versionId":"2"', '"versionId":"1"') }
  }
  const keepsTwo = inFrontOf(withoutPlaceOnceKept, async (request, pass) => {
    const { 'if-none-exist': condition, ...headers } = request.headers
    if (condition === undefined) return pass(request)
    const { body } = await pass({ method: 'GET', url: `${request.url}?${condition}`, headers })
    const answer = await pass({ ...request, headers })
    return inside(body).total > 0 ? { ...answer, status: 200 } : answer
  })
  const mistakes: Readonly<Record<string, readonly [Variant, ...Number[]]>> = {
    'the first version is shown as it is now': [inFrontOf(withoutBodies, firstIsNow), '17.1'],
    'a change makes no new version': [inFrontOf(withoutBodies, versionStands), '19.1'],
    'the entry itself is shown as one of another kind': [
      async (request, pass) => {
        const own = await pass({ ...request, url: request.url.replace('/Appointment/', '/Patient/') })
        if (!/^Appointment\/id/.test(pathOf(request))) return own
        return withResource(own, (resource) => ({ ...resource, resourceType: 'Appointment' }))
      },
      '01.3',
    ],
    'two are kept, and neither is named': [keepsTwo, '20.1'],
    'one of several identifiers is not kept': [
      async (request, pass) => {
        if (!request.body) return pass(request)
        const { identifier: _lost, ...kept } = inside(request.body)
        return pass({ ...request, body: JSON.stringify({ ...kept, identifier: [{ value: 'another' }] }) })
      },
      '13.2',
    ],
  }
  for (const [what, [variant, ...numbers]] of Object.entries(mistakes))
    for (const number of numbers)
      test(`${number}, where ${what}`, () => assert.rejects(at(number, variant), NonConformance))

  test('credentials that may create nothing are told as such', () =>
    assert.rejects(
      at('13.1', async (request, pass) => (request.method === 'POST' ? refusal(403, 'forbidden') : pass(request))),
      /credentials of the run are accepted elsewhere/,
    ))
})
