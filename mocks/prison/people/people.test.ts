import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, rig } from '../rig.ts'

const { prisonNumber } = ADE
/** Somebody whom probation knows. */
const KNOWN = { ...ADE, prisonNumber: 'B2345CD', firstName: 'Ben' }
const types = (events: readonly { eventType: string }[]) => events.map(({ eventType }) => eventType)

describe('people', () => {
  it('a reception is read back with its place and told to the outside', async () => {
    const { get, control, events } = rig()
    await control('people/receive', { ...ADE, cell: 'A-1-001' })
    const { body } = await get('/v1/prison/prisoners/A1234BC')
    assert.equal(body.data.status, 'ACTIVE IN')
    assert.equal(body.data.prisonId, 'ZKV')
    assert.equal(body.data.prisonName, 'Kirkvale')
    assert.equal(body.data.cellLocation, 'A-1-001')
    assert.equal(body.data.receptionDate, '2026-11-23')
    const told = types(await events())
    for (const type of ['PRISONER_CHANGED', 'PRISONER_BASE_LOCATION_CHANGED', 'PERSON_CELL_LOCATION_CHANGED'])
      assert.ok(told.includes(type), type)
    assert.equal(new Set(told).size, told.length, 'told twice')
  })

  it('whoever probation knows is named outside by the probation number, and found by either', async () => {
    const { get, control, events } = rig()
    const { body: received } = await control('people/receive', KNOWN)
    assert.match(received.hmppsId, /^X\d{6}$/)
    for (const event of await events()) assert.equal(event.hmppsId, received.hmppsId)
    const { body } = await get(`/v1/hmpps/id/nomis-number/by-hmpps-id/${received.hmppsId}`)
    assert.equal(body.data.nomisNumber, 'B2345CD')
    assert.equal((await get('/v1/persons/B2345CD/alerts')).status, 200)
    assert.equal((await get(`/v1/persons/${received.hmppsId}/alerts`)).status, 200)
  })

  it('court is no base-location event, but the record says where the person is', async () => {
    const { get, control, events } = rig({ extent: 'today' })
    await control('people/receive', ADE)
    await events()
    await control('people/court-out', { prisonNumber })
    const told = types(await events())
    assert.ok(!told.includes('PRISONER_BASE_LOCATION_CHANGED'))
    assert.ok(told.includes('PERSON_CELL_LOCATION_CHANGED'))
    const { body } = await get('/v1/persons/A1234BC/prisoner-base-location')
    assert.deepEqual([body.data.inPrison, body.data.lastMovementType], [true, 'Court'])
    await control('people/return', { prisonNumber })
    const back = await get('/v1/prison/prisoners/A1234BC')
    assert.equal(back.body.data.status, 'ACTIVE IN')
  })

  it('a transfer is out and in, and the movements keep both halves', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('people/transfer', { prisonNumber, to: 'ZHM' })
    const { body } = await get('/v1/persons/A1234BC/movements')
    assert.deepEqual(
      body.data.map((each: { direction: string; prisonId: string }) => `${each.direction} ${each.prisonId}`),
      ['IN ZKV', 'OUT ZKV', 'IN ZHM'],
    )
    assert.equal((await get('/v1/persons/A1234BC/prisoner-base-location')).body.data.lastPrisonId, 'ZKV')
  })

  it('the roll counts those out for the day and nobody who has left', async () => {
    const { get, control } = rig()
    for (const number of ['A1234BC', 'B1111AA', 'C1111AA'])
      await control('people/receive', { ...ADE, prisonNumber: number })
    await control('people/court-out', { prisonNumber: 'B1111AA' })
    await control('people/release', { prisonNumber: 'C1111AA' })
    const { body } = await get('/v1/prison/ZKV/roll')
    assert.deepEqual(
      body.data.map((each: { prisonerNumber: string }) => each.prisonerNumber),
      ['A1234BC', 'B1111AA'],
    )
  })

  it('a search without any criterion is refused: there is no roll to be had that way', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    assert.equal((await get('/v1/prison/prisoners')).status, 400)
    assert.equal((await get('/v1/prison/prisoners?first_name=ade')).body.data.length, 1)
  })

  it('re-admission keeps the number and begins another stay', async () => {
    const { control } = rig()
    const first = await control('people/receive', ADE)
    await control('people/release', { prisonNumber })
    const second = await control('people/receive', ADE)
    assert.notEqual(first.body.bookingId, second.body.bookingId)
    assert.equal(second.body.status, 'ACTIVE IN')
  })

  it('whoever a filter hides does not exist, in answers and in events', async () => {
    const { get, control, events } = rig({ visiblePrisons: ['ZKV'] })
    await control('people/receive', { ...ADE, prisonId: 'ZHM' })
    assert.equal((await get('/v1/persons/A1234BC/alerts')).status, 404)
    assert.equal((await get('/v1/prison/ZHM/prison-regime')).status, 404)
    assert.deepEqual((await get('/v1/prison/prisoners?first_name=Ade')).body.data, [])
    assert.deepEqual(await events(), [])
  })
})
