import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nhsRig } from './rig.ts'

const ADE = { family: 'Corbel', given: 'Ade', birthDate: '1980-05-17', practice: 'Z99999' }

describe('the national services', () => {
  test('take an application for registration without a number or an address, and say how it stands', async () => {
    const { send, get, control } = nhsRig()
    const { status, body } = await send('POST', '/gp-registration/applications', ADE)
    assert.equal(status, 201)
    assert.equal(body.state, 'submitted')
    await control('applications/decide', { id: body.id, state: 'accepted' })
    assert.equal((await get(`/gp-registration/applications/${body.id}`)).body.state, 'accepted')
    const { body: held } = await control('applications/list', { family: 'Corbel', birthDate: '1980-05-17' })
    assert.equal(held.applications.length, 1)
  })

  test('refuse an application without a name or for a practice that nobody knows', async () => {
    const { send } = nhsRig()
    assert.equal((await send('POST', '/gp-registration/applications', { ...ADE, family: '' })).status, 400)
    assert.equal((await send('POST', '/gp-registration/applications', { ...ADE, practice: 'A1' })).status, 404)
  })

  test('say who is due for which screening, and take referrals', async () => {
    const { send, get, control } = nhsRig()
    await control('screening/make-eligible', { nhsNumber: '9990000018', programmes: ['aaa', 'bowel'] })
    const { body } = await get('/screening/eligibility?nhs-number=9990000018&nhs-number=9990000026')
    assert.deepEqual(body.eligibility, [
      { nhsNumber: '9990000018', programme: 'aaa' },
      { nhsNumber: '9990000018', programme: 'bowel' },
    ])
    assert.equal((await get('/screening/eligibility')).status, 400)
    assert.equal((await send('POST', '/screening/referrals', { nhsNumber: '9990000018' })).status, 400)
    await send('POST', '/screening/referrals', { nhsNumber: '9990000018', programme: 'aaa' })
    const { body: told } = await control('screening/referrals', { nhsNumber: '9990000018' })
    assert.equal(told.referrals[0].programme, 'aaa')
  })

  test('answer nobody without a token, and nothing that they do not offer', async () => {
    const { ask, get, control } = nhsRig()
    assert.equal((await ask('GET', '/_ping', {})).status, 200)
    assert.equal((await ask('GET', '/screening/eligibility', {})).status, 401)
    assert.equal((await get('/appointments')).status, 501)
    assert.deepEqual((await control('health/show')).body.notOffered, ['GET /appointments'])
  })

  test('keep whole requests and answers for the people whom they name', async () => {
    const { send, control } = nhsRig()
    await send('POST', '/gp-registration/applications', ADE)
    const people = [{ family: 'Corbel', birthDate: '1980-05-17', nhsNumber: '9990000018' }]
    const { body } = await control('exchanges/list', { people })
    assert.equal(body.exchanges.length, 1)
    assert.equal(body.exchanges[0].response.status, 201)
    const others = [{ family: 'Corbel', birthDate: '1980-05-18', nhsNumber: '9990000018' }]
    assert.deepEqual((await control('exchanges/list', { people: others })).body.exchanges, [])
  })

  test('say whether they can show other certificates, and refuse to where they cannot', async () => {
    const { control } = nhsRig()
    assert.deepEqual((await control('certificates/show')).body, { areOwn: false })
    for (const [verb, fields] of [
      ['present', { what: 'expired' }],
      ['use', {}],
    ] as const) {
      const { status, body } = await control(`certificates/${verb}`, fields)
      assert.equal(status, 409)
      assert.equal(
        body.error,
        'certificates: expected a simulator with an authority of its own; found none. Serve it with one, see docs/interface/nhs.md.',
      )
    }
  })
})
