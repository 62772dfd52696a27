import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, rig } from '../rig.ts'

const { prisonNumber } = ADE
const CONCERNS = '/v1/persons/A1234BC/healthcare/concerns'
const CONCERN = {
  clientReference: 'concern-1',
  kind: 'SELF_HARM',
  requestedAction: 'OPEN_ACCT',
  raisedAt: '2026-11-23T09:29:00Z',
  raisedByRole: 'nurse',
  immediate: true,
}
const RECEIPT = '/v1/healthcare/messages/by-client-ref/concern-1'

describe('writes from healthcare', () => {
  it('a concern is written, waits, and is answered by staff, who open no ACCT by that', async () => {
    const { get, send, control, events } = rig()
    await control('people/receive', ADE)
    await events()
    const { status, body } = await send('POST', CONCERNS, CONCERN)
    assert.equal(status, 202)
    assert.match(body.data.message, /written to queue/)
    assert.equal((await get(RECEIPT)).body.data.status, 'WRITTEN')
    await control('concerns/acknowledge', { prisonNumber })
    const receipt = await get(`/v1/healthcare/messages/${body.data.messageId}`)
    assert.equal(receipt.body.data.status, 'ACCEPTED')
    assert.equal((await get('/v1/persons/A1234BC/acct')).body.data.stage, 'NONE')
    const [told] = (await events()).filter(({ eventType }) => eventType === 'HEALTH_MESSAGE_STATUS_CHANGED')
    assert.equal(told.sourceClientReference, 'concern-1')
    assert.equal(told.url, `http://prison.test/v1/healthcare/messages/${body.data.messageId}`)
  })

  it('a rejected concern says why', async () => {
    const { get, send, control } = rig()
    await control('people/receive', ADE)
    await send('POST', CONCERNS, CONCERN)
    await control('concerns/reject', { prisonNumber, reasonCode: 'ALREADY_OPEN' })
    const { data } = (await get(RECEIPT)).body
    assert.deepEqual([data.status, data.reasonCode], ['REJECTED', 'ALREADY_OPEN'])
  })

  it('a reference is good for one message', async () => {
    const { send, control } = rig()
    await control('people/receive', ADE)
    await send('POST', CONCERNS, CONCERN)
    const again = await send('POST', CONCERNS, CONCERN)
    assert.equal(again.status, 409)
    assert.equal(again.body.existing.clientReference, 'concern-1')
    const { body } = await control('concerns/list', { prisonNumber })
    assert.equal(body.concerns.length, 1)
  })

  it('a lost reply leaves the message written', async () => {
    const { get, send, control } = rig()
    await control('people/receive', ADE)
    await control('conditions/set', { prisonNumber, path: 'concerns', state: 'reply-lost' })
    assert.equal((await send('POST', CONCERNS, CONCERN)).status, 0)
    assert.equal((await get(RECEIPT)).body.data.status, 'WRITTEN')
  })

  it('a test event is checked and has no effect', async () => {
    const { send, control } = rig()
    await control('people/receive', ADE)
    assert.equal((await send('POST', CONCERNS, { ...CONCERN, clientReference: 'TestEvent' })).status, 202)
    assert.equal((await send('POST', CONCERNS, { clientReference: 'TestEvent' })).status, 400)
    assert.equal((await control('concerns/list', { prisonNumber })).body.concerns.length, 0)
  })

  it('a field that there is no place for is refused, so that clinical text cannot slip in', async () => {
    const { send, control } = rig()
    await control('people/receive', ADE)
    const { status, body } = await send('POST', CONCERNS, { ...CONCERN, diagnosis: 'depression' })
    assert.equal(status, 400)
    assert.deepEqual(body.validationErrors, ['diagnosis is not a field of this operation'])
  })

  it('an unlock condition takes effect when it is accepted, and not before', async () => {
    const { get, send, control } = rig()
    await control('people/receive', ADE)
    await control('receipts/answer-with', { prisonNumber, kind: 'UNLOCK_CONDITION', answer: 'silent' })
    const condition = { clientReference: 'unlock-1', code: 'NO_LONE_STAFF', from: '2026-11-23' }
    await send('POST', '/v1/persons/A1234BC/healthcare/unlock-conditions', condition)
    assert.deepEqual((await get('/v1/persons/A1234BC/unlock-conditions')).body.data, [])
    await control('receipts/accept', { clientReference: 'unlock-1' })
    const { data } = (await get('/v1/persons/A1234BC/unlock-conditions')).body
    assert.deepEqual([data[0].code, data[0].origin, data[0].active], ['NO_LONE_STAFF', 'HEALTH', true])
  })
})
