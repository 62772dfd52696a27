import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, rig } from '../rig.ts'

describe('the control plane', () => {
  it('names the field, what was expected and what was found', async () => {
    const { control } = rig()
    const { status, body } = await control('people/receive', { ...ADE, dateOfBirth: '17 May' })
    assert.equal(status, 400)
    assert.match(body.error, /^people\/receive: "dateOfBirth" must be text like .*; found "17 May"\. See docs/)
  })

  it('says which operations exist when one does not', async () => {
    const { control } = rig()
    const { status, body } = await control('people/vanish')
    assert.equal(status, 404)
    assert.match(body.error, /people\/receive, people\/transfer/)
  })

  it('keeps whole requests and answers for the people whom they name', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('people/receive', { ...ADE, prisonNumber: 'B1111AA' })
    await get('/v1/persons/A1234BC/alerts')
    await get('/v1/persons/B1111AA/name')
    await get('/v1/status')
    const { body } = await control('exchanges/list', { prisonNumbers: ['A1234BC'] })
    assert.equal(body.exchanges.length, 1)
    assert.equal(body.exchanges[0].request.url, 'http://prison.test/v1/persons/A1234BC/alerts')
    assert.equal(body.exchanges[0].response.status, 200)
    const later = await control('exchanges/list', { prisonNumbers: ['A1234BC'], sinceSeq: body.lastSeq })
    assert.deepEqual(later.body.exchanges, [])
    const last = await control('exchanges/last', { prisonNumber: 'A1234BC' })
    assert.equal(last.body.lastSeq, body.exchanges.at(-1).seq)
    const unnamed = await control('exchanges/unnamed')
    assert.equal(unnamed.body.exchanges.length, 1)
  })

  it('writes down which events the candidate was given, and nothing of looks in vain and of taking them off', async () => {
    const { control, events } = rig()
    await control('people/receive', ADE)
    await events()
    await events()
    const { body } = await control('exchanges/unnamed')
    const named = await control('exchanges/list', { prisonNumbers: ['A1234BC'] })
    const seen = [...body.exchanges, ...named.body.exchanges]
    const asked: unknown[] = seen.map(({ request }) => request.headers['x-amz-target'] ?? request.url)
    const token = 'http://prison.test/token'
    assert.deepEqual(asked, [token, token, 'AmazonSQS.ReceiveMessage'])
  })

  it('finds exchanges that name people by their probation number', async () => {
    const { get, control } = rig()
    const { body: known } = await control('people/receive', { ...ADE, prisonNumber: 'B2345CD' })
    await get(`/v1/persons/${known.hmppsId}/name`)
    const { body } = await control('exchanges/list', { prisonNumbers: ['B2345CD'] })
    assert.equal(body.exchanges.length, 1)
  })
})
