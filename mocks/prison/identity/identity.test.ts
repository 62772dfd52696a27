import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, rig } from '../rig.ts'

const OTHER = { ...ADE, prisonNumber: 'B1111AA' }
const { prisonNumber } = ADE
const NHS_NUMBER = '9990000018'
const pair = (clientReference: string, nhsNumber = NHS_NUMBER) => ({ clientReference, nhsNumber, status: 'VERIFIED' })

describe('merged numbers', () => {
  it('the number that went answers 303 to the survivor, and its alerts are the survivor’s', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('people/receive', OTHER)
    await control('alerts/hold', { prisonNumber: 'B1111AA', code: 'HA' })
    await control('people/merge', { from: 'B1111AA', into: prisonNumber })
    const gone = await get('/v1/persons/B1111AA')
    assert.equal(gone.status, 303)
    assert.equal(gone.headers.get('location'), 'http://prison.test/v1/persons/A1234BC')
    assert.equal((await get('/v1/persons/B1111AA/alerts')).status, 404)
    assert.equal((await get('/v1/persons/A1234BC/alerts')).body.data[0].code, 'HA')
  })

  it('a merge is told under target and not today', async () => {
    for (const [extent, told] of [
      ['target', ['B1111AA']],
      ['today', []],
    ] as const) {
      const { control, events } = rig({ extent })
      await control('people/receive', ADE)
      await control('people/receive', OTHER)
      await events()
      await control('people/merge', { from: 'B1111AA', into: prisonNumber })
      const merged = (await events()).filter(({ eventType }) => eventType === 'PRISONER_MERGED')
      assert.deepEqual(
        merged.map(({ hmppsId }) => hmppsId),
        told,
      )
    }
  })

  it('a number cannot be merged twice', async () => {
    const { control } = rig()
    await control('people/receive', ADE)
    await control('people/receive', OTHER)
    await control('people/merge', { from: 'B1111AA', into: prisonNumber })
    assert.equal((await control('people/merge', { from: 'B1111AA', into: prisonNumber })).status, 409)
  })
})

describe('the NHS number', () => {
  it('is paired, and undone, with every step kept', async () => {
    const { get, send, control } = rig()
    await control('people/receive', ADE)
    assert.equal((await get('/v1/persons/A1234BC/nhs-number')).body.data.status, 'NONE')
    assert.equal((await send('PUT', '/v1/persons/A1234BC/nhs-number', pair('pair-1'))).status, 202)
    assert.equal((await get('/v1/persons/A1234BC/nhs-number')).body.data.nhsNumber, NHS_NUMBER)
    const undo = { clientReference: 'pair-2', reasonCode: 'WRONG_PERSON' }
    assert.equal((await send('PUT', '/v1/persons/A1234BC/nhs-number/unpair', undo)).status, 202)
    const { data } = (await get('/v1/persons/A1234BC/nhs-number')).body
    assert.deepEqual([data.nhsNumber, data.status], [null, 'NONE'])
    assert.deepEqual(
      data.history.map(({ status }: { status: string }) => status),
      ['VERIFIED', 'NONE'],
    )
  })

  it('is refused with a wrong check digit, or when it is verified for somebody else', async () => {
    const { send, control } = rig()
    await control('people/receive', ADE)
    await control('people/receive', OTHER)
    const wrong = await send('PUT', '/v1/persons/A1234BC/nhs-number', pair('pair-1', '9990000019'))
    assert.deepEqual([wrong.status, wrong.body.validationErrors], [400, ['nhsNumber has no valid check digit']])
    await send('PUT', '/v1/persons/A1234BC/nhs-number', pair('pair-2'))
    assert.equal((await send('PUT', '/v1/persons/B1111AA/nhs-number', pair('pair-3'))).status, 409)
  })
})
