import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { standardPolicies } from '../policies.ts'
import { ADE, rig } from '../rig.ts'

const ALERTS = '/v1/persons/A1234BC/alerts'

describe('the External API as a whole', () => {
  it('a missing or wrong key is refused with 403, and so is a certificate of another name', async () => {
    const { get } = rig({ clientName: 'acme' })
    const named = (CN: string) => ({ 'x-api-key': 'candidate-key', 'subject-distinguished-name': `O=Acme,CN=${CN}` })
    assert.equal((await get('/v1/status', {})).status, 403)
    assert.equal((await get('/v1/status', { ...named('acme'), 'x-api-key': 'guess' })).status, 403)
    assert.equal((await get('/v1/status', named('other'))).status, 403)
    assert.equal((await get('/v1/status', named('acme'))).status, 200)
  })

  it('errors have the shape of the real service', async () => {
    const { get } = rig()
    const unknown = await get('/v1/persons/Z9999ZZ/alerts')
    assert.equal(unknown.status, 404)
    assert.deepEqual(Object.keys(unknown.body), ['status', 'errorCode', 'userMessage', 'developerMessage', 'moreInfo'])
    const malformed = await get('/v1/persons/12/alerts')
    assert.equal(malformed.status, 400)
    assert.equal(malformed.body.userMessage, 'Validation failure: Invalid HMPPS ID: 12')
  })

  it('a proposed operation under today is a path that no role has', async () => {
    const { get, control } = rig({ extent: 'today' })
    await control('people/receive', ADE)
    const { status, body } = await get('/v1/persons/A1234BC/acct')
    assert.equal(status, 403)
    assert.match(body.userMessage, /Unable to authorise \/v1\/persons\/A1234BC\/acct/)
  })

  it('an operation behind a flag is unavailable today and open under target', async () => {
    for (const [extent, expected] of [
      ['today', 503],
      ['target', 200],
    ] as const) {
      const { get, control } = rig({ extent })
      await control('people/receive', ADE)
      assert.equal((await get('/v1/persons/A1234BC/active-alerts')).status, expected)
    }
  })

  it('the extent changes behind the same address', async () => {
    const { get, control } = rig({ extent: 'target' })
    await control('people/receive', ADE)
    assert.equal((await get('/v1/persons/A1234BC/acct')).status, 200)
    await control('extent/set', { extent: 'today' })
    assert.equal((await get('/v1/persons/A1234BC/acct')).status, 403)
  })

  it('what is not offered is said to be missing and is remembered', async () => {
    const { get, control } = rig()
    assert.equal((await get('/v1/visit/AB-CD')).status, 501)
    const { body } = await control('health/show')
    assert.deepEqual(body.notOffered, ['GET /v1/visit/AB-CD'])
  })

  it('pages count from one and say whether they are the last', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    for (const code of ['HA', 'XRF', 'PEEP']) await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code })
    const first = await get(`${ALERTS}?page=1&perPage=2`)
    const last = await get(`${ALERTS}?page=2&perPage=2`)
    assert.deepEqual(first.body.pagination, {
      isLastPage: false,
      count: 2,
      page: 1,
      perPage: 2,
      totalCount: 3,
      totalPages: 2,
    })
    assert.equal(last.body.pagination.isLastPage, true)
    assert.equal(last.body.data.length, 1)
    assert.equal((await get(`${ALERTS}?page=0`)).status, 400)
  })

  it('a policy can add fields that consumers must tolerate', async () => {
    const wire = { beforeSending: (body: unknown) => ({ ...Object(body), futureField: [1] }) }
    const { get } = rig({}, { ...standardPolicies, wire })
    assert.deepEqual((await get('/v1/status')).body.futureField, [1])
  })
})
