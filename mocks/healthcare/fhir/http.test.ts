import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startWorld } from '../test-world.ts'
import { all, text, texts } from './resource.ts'

type World = ReturnType<typeof startWorld>

const FLAG = {
  resourceType: 'Flag',
  status: 'active',
  code: { text: 'Uses a wheelchair' },
  subject: { reference: 'Patient/p1' },
}

/** Runs against a fresh record, which is stopped afterwards. */
function withRecord(test: (world: World) => Promise<void>): () => Promise<void> {
  return () => {
    const world = startWorld()
    return world.run(() => test(world))
  }
}

async function created(world: World, body: object = FLAG): Promise<string> {
  const answer = await world.ask('POST', 'nurse', 'Flag', body)
  assert.equal(answer.status, 201)
  return text(answer.body, 'id') ?? ''
}

function assertRefused(answer: Awaited<ReturnType<World['ask']>>, status: number, issue: string): void {
  assert.equal(answer.status, status)
  assert.equal(text(answer.body, 'resourceType'), 'OperationOutcome')
  assert.equal(text(answer.body, 'issue.code'), issue)
  assert.equal(text(answer.body, 'issue.severity'), 'error')
  assert.match(text(answer.body, 'issue.details.coding.code') ?? '', /^REC_/)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/fhir\+json/)
}

describe('the FHIR interface: versions', () => {
  it(
    'answers a create with its address and version',
    withRecord(async ({ ask, get }) => {
      const made = await ask('POST', 'nurse', 'Flag', FLAG)
      const id = text(made.body, 'id')
      assert.equal(made.status, 201)
      assert.equal(made.headers.get('location'), `http://health.test/fhir/Flag/${id}/_history/1`)
      assert.equal(made.headers.get('etag'), 'W/"1"')
      const read = await get('nurse', `Flag/${id}`)
      assert.deepEqual(read.body, made.body)
      assert.equal(read.headers.get('last-modified'), 'Mon, 02 Mar 2026 09:00:00 GMT')
    }),
  )
  it(
    'keeps every version and refuses a change made from an old one',
    withRecord(async (world) => {
      const id = await created(world)
      const change = (version: string) =>
        world.ask('PUT', 'nurse', `Flag/${id}`, { ...FLAG, id, status: 'inactive' }, { 'if-match': `W/"${version}"` })
      const updated = await change('1')
      assert.equal(updated.status, 200)
      assert.equal(updated.headers.get('etag'), 'W/"2"')
      assertRefused(await change('1'), 412, 'conflict')
      const first = await world.get('nurse', `Flag/${id}/_history/1`)
      assert.equal(text(first.body, 'status'), 'active')
      const history = await world.get('nurse', `Flag/${id}/_history`)
      assert.deepEqual(texts(history.body, 'entry.resource.meta.versionId'), ['2', '1'])
    }),
  )
  it(
    'refuses a body made from an old version when the request names none',
    withRecord(async (world) => {
      const id = await created(world)
      const stale = { ...FLAG, id, meta: { versionId: '0' } }
      assertRefused(await world.ask('PUT', 'nurse', `Flag/${id}`, stale), 409, 'conflict')
    }),
  )
  it(
    'says that what was deleted is gone, by read, update and search',
    withRecord(async (world) => {
      const id = await created(world)
      assert.equal((await world.ask('DELETE', 'nurse', `Flag/${id}`)).status, 204)
      assertRefused(await world.get('nurse', `Flag/${id}`), 410, 'deleted')
      assertRefused(await world.ask('PUT', 'nurse', `Flag/${id}`, { ...FLAG, id }), 410, 'deleted')
      const found = await world.get('nurse', 'Flag')
      assert.equal(all(found.body, 'total')[0], 0)
      const before = await world.get('nurse', `Flag/${id}/_history/1`)
      assert.equal(before.status, 200)
    }),
  )
  it(
    'answers 304 when the client holds the newest version',
    withRecord(async (world) => {
      const id = await created(world)
      assert.equal((await world.get('nurse', `Flag/${id}`, { 'if-none-match': 'W/"1"' })).status, 304)
      assert.equal((await world.get('nurse', `Flag/${id}`, { 'if-none-match': 'W/"7"' })).status, 200)
    }),
  )
  it(
    'creates once for one condition',
    withRecord(async (world) => {
      const once = { 'if-none-exist': 'subject=Patient/p1' }
      const first = await world.ask('POST', 'nurse', 'Flag', FLAG, once)
      const again = await world.ask('POST', 'nurse', 'Flag', FLAG, once)
      assert.deepEqual([first.status, again.status], [201, 200])
      assert.deepEqual(again.body, first.body)
      await created(world)
      assertRefused(await world.ask('POST', 'nurse', 'Flag', FLAG, once), 412, 'multiple-matches')
    }),
  )
})

describe('the FHIR interface: refusals', () => {
  const refusals: readonly (readonly [string, (world: World) => ReturnType<World['ask']>, number, string])[] = [
    ['an unknown type', ({ get }) => get('nurse', 'Banana'), 404, 'not-supported'],
    ['an unknown id', ({ get }) => get('nurse', 'Flag/none'), 404, 'not-found'],
    [
      'an unknown version',
      async (world) => world.get('nurse', `Flag/${await created(world)}/_history/9`),
      404,
      'not-found',
    ],
    ['an unknown operation', ({ ask }) => ask('POST', 'nurse', '$nothing', undefined), 404, 'not-supported'],
    ['a method that is not offered', ({ ask }) => ask('PATCH', 'nurse', 'Flag/1', {}), 405, 'not-supported'],
    ['a change of the audit trail', ({ ask }) => ask('DELETE', 'nurse', 'AuditEvent/1'), 405, 'not-supported'],
    ['an answer that is not JSON', ({ get }) => get('nurse', 'Flag', { accept: 'text/html' }), 406, 'processing'],
    [
      'a body that is not JSON by its media type',
      ({ ask }) => ask('POST', 'nurse', 'Flag', '<Flag/>', { 'content-type': 'application/fhir+xml' }),
      415,
      'processing',
    ],
    ['a body that is not JSON', ({ ask }) => ask('POST', 'nurse', 'Flag', '{"resourceType":'), 400, 'invalid'],
    ['a body of another type', ({ ask }) => ask('POST', 'nurse', 'Flag', { resourceType: 'List' }), 400, 'invalid'],
    [
      'a body without a required element',
      ({ ask }) => ask('POST', 'nurse', 'Flag', { resourceType: 'Flag' }),
      400,
      'invalid',
    ],
    ['a code outside its set', ({ ask }) => ask('POST', 'nurse', 'Flag', { ...FLAG, status: 'on' }), 400, 'invalid'],
    [
      'a body with another id than the address',
      async (world) => world.ask('PUT', 'nurse', `Flag/${await created(world)}`, { ...FLAG, id: 'other' }),
      400,
      'invalid',
    ],
    ['an unknown search parameter', ({ get }) => get('nurse', 'Flag?nonsense=1'), 400, 'not-supported'],
    ['an unknown modifier', ({ get }) => get('nurse', 'Flag?status:above=active'), 400, 'not-supported'],
    [
      'a date that is none',
      async (world) => {
        await created(world, { ...FLAG, period: { start: '2026-01-01' } })
        return world.get('nurse', 'Flag?date=yesterday')
      },
      400,
      'invalid',
    ],
    ['nobody in particular', ({ get }) => get('', 'Flag'), 401, 'login'],
  ]
  for (const [what, request, status, issue] of refusals)
    it(
      `refuses ${what} with ${status}`,
      withRecord(async (world) => assertRefused(await request(world), status, issue)),
    )

  it(
    'gives the ids of a request back, on errors too',
    withRecord(async ({ get }) => {
      const ids = { 'x-request-id': 'r-1', 'x-correlation-id': 'c-1' }
      for (const answer of [
        await get('nurse', 'Flag', ids),
        await get('nurse', 'Banana', ids),
        await get('', 'Flag', ids),
      ]) {
        assert.equal(answer.headers.get('x-request-id'), 'r-1')
        assert.equal(answer.headers.get('x-correlation-id'), 'c-1')
      }
    }),
  )
})

describe('the FHIR interface: searches', () => {
  it(
    'pages without losing or repeating anything',
    withRecord(async (world) => {
      for (let n = 0; n < 5; n += 1) await created(world)
      const seen: string[] = []
      let next: string | undefined = 'Flag?_count=2&status=active'
      while (next) {
        const page = await world.get('nurse', next)
        seen.push(...texts(page.body, 'entry.resource.id'))
        assert.equal(all(page.body, 'total')[0], 5)
        const links = all(page.body, 'link')
        const link = links.find((one) => text(one, 'relation') === 'next')
        next = text(link, 'url')?.replace('http://health.test/fhir/', '')
      }
      assert.equal(seen.length, 5)
      assert.equal(new Set(seen).size, 5)
    }),
  )
  it(
    'takes its parameters from a form as well',
    withRecord(async (world) => {
      await created(world)
      await created(world, { ...FLAG, status: 'inactive' })
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const found = await world.ask('POST', 'nurse', 'Flag/_search', 'status=inactive', form)
      assert.deepEqual(texts(found.body, 'entry.resource.status'), ['inactive'])
    }),
  )
  it(
    'ignores an unknown parameter only when it is asked to',
    withRecord(async (world) => {
      await created(world)
      const found = await world.get('nurse', 'Flag?nonsense=1', { prefer: 'handling=lenient' })
      assert.equal(all(found.body, 'total')[0], 1)
    }),
  )
})

describe('the FHIR interface: what it says of itself', () => {
  it(
    'lists exactly what it searches by, to anybody',
    withRecord(async ({ get }) => {
      const { status, body } = await get('', 'metadata')
      assert.equal(status, 200)
      const flag = all(body, 'rest.resource').find((one) => text(one, 'type') === 'Flag')
      for (const name of texts(flag, 'searchParam.name'))
        assert.equal((await get('nurse', `Flag?${name}=2026-01-01`)).status, 200)
      assert.ok(texts(flag, 'searchInclude').includes('Flag:subject'))
    }),
  )
})

describe('the audit trail', () => {
  it(
    'says who did what about whom, when and as part of what',
    withRecord(async (world) => {
      const headers = { 'x-request-id': 'r-9', 'x-correlation-id': 'c-9' }
      await world.ask('POST', 'nurse', 'Flag', FLAG, headers)
      const trail = await world.get('nurse', 'AuditEvent?entity=Patient/p1&action=C')
      const event = all(trail.body, 'entry.resource')[0]
      assert.equal(text(event, 'agent.who.display'), 'Nurse One')
      assert.equal(text(event, 'agent.role.coding.code'), 'nurse')
      assert.equal(text(event, 'recorded'), '2026-03-02T09:00:00.000Z')
      assert.deepEqual(texts(event, 'entity.description'), ['r-9', 'c-9'])
    }),
  )
  it(
    'holds refused attempts too',
    withRecord(async (world) => {
      await world.get('nurse', 'Flag/none')
      const trail = await world.get('nurse', 'AuditEvent?outcome=4')
      assert.deepEqual(texts(trail.body, 'entry.resource.entity.what.reference'), ['Flag/none'])
    }),
  )
})
