import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, type Rig, rig } from '../rig.ts'

const { prisonNumber } = ADE
const BASE = '/v1/prison/ZKV/healthcare/appointments'
const BOOKING = {
  clientReference: 'clinic-1',
  hmppsId: prisonNumber,
  categoryCode: 'MEDO',
  locationKey: 'ZKV-HCC-TR1',
  startDate: '2026-11-24',
  startTime: '09:00',
  endTime: '09:15',
}

async function booked(): Promise<Rig> {
  const world = rig()
  await world.control('people/receive', ADE)
  await world.events()
  const { status, body } = await world.send('POST', BASE, BOOKING)
  assert.equal(status, 202, JSON.stringify(body))
  return world
}
const mine = async ({ get }: Rig) => (await get(`${BASE}/by-client-ref/clinic-1`)).body.data

describe('healthcare appointments', () => {
  it('an appointment booked from outside is in the prison’s own book, once', async () => {
    const world = await booked()
    const search = await world.send('POST', '/v1/prison/ZKV/appointments/search', { startDate: '2026-11-24' })
    assert.equal(search.body.data.length, 1)
    assert.deepEqual(search.body.data[0].internalLocation, { code: 'TR1', description: 'Treatment room 1' })
    assert.equal((await mine(world)).appointmentId, search.body.data[0].appointmentId)
  })

  it('its event points at it and names the write that caused it', async () => {
    const world = await booked()
    const told = (await world.events()).filter(({ eventType }) => eventType === 'PERSON_APPOINTMENTS_CHANGED')
    const { appointmentId } = await mine(world)
    assert.equal(told.length, 1)
    assert.equal(told[0].url, `http://prison.test${BASE}/${appointmentId}`)
    assert.equal(told[0].sourceClientReference, 'clinic-1')
    assert.equal(told[0].prisonId, 'ZKV')
  })

  it('the same reference again is refused and shows what it stands for', async () => {
    const world = await booked()
    const again = await world.send('POST', BASE, BOOKING)
    assert.equal(again.status, 409)
    assert.equal(again.body.existing.clientReference, 'clinic-1')
  })

  it('a lost reply leaves one appointment, to be found by its reference', async () => {
    const world = rig()
    await world.control('people/receive', ADE)
    await world.control('conditions/set', { prisonNumber, path: 'appointments', state: 'reply-lost', times: 1 })
    assert.equal((await world.send('POST', BASE, BOOKING)).status, 0)
    assert.equal((await mine(world)).status, 'SCHEDULED')
  })

  it('every field rule that is broken is named', async () => {
    const world = rig()
    await world.control('people/receive', ADE)
    const bad = {
      ...BOOKING,
      categoryCode: 'CHAP',
      locationKey: 'ZKV-NOWHERE',
      inCell: true,
      startDate: '2026-11-22',
      endTime: '09:00',
      name: 'x'.repeat(41),
    }
    const { status, body } = await world.send('POST', BASE, bad)
    assert.equal(status, 400)
    assert.deepEqual(body.validationErrors, [
      'categoryCode CHAP is not a healthcare category',
      'exactly one of locationKey, inCell and outside must be given',
      'locationKey ZKV-NOWHERE does not exist in ZKV',
      'endTime must be after startTime',
      'startDate and startTime must not be in the past',
      'name must be at most 40 characters',
    ])
    const { endTime: _end, ...endless } = BOOKING
    const missing = await world.send('POST', BASE, { ...endless, comments: 'chest pain' })
    assert.deepEqual(missing.body.validationErrors, [
      'endTime is required',
      'comments is not a field of this operation',
    ])
  })

  it('somebody held elsewhere is nobody here', async () => {
    const world = rig()
    await world.control('people/receive', { ...ADE, prisonId: 'ZHM' })
    assert.equal((await world.send('POST', BASE, BOOKING)).status, 404)
  })

  it('a change keeps the identifier, and a stale one is refused with both versions', async () => {
    const world = await booked()
    const { appointmentId } = await mine(world)
    const path = `${BASE}/${appointmentId}`
    const moved = await world.send('PUT', path, { version: 1, startTime: '14:00', endTime: '14:15' })
    assert.equal(moved.status, 202)
    const now = await mine(world)
    assert.deepEqual([now.appointmentId, now.version, now.startTime, now.timeSlot], [appointmentId, 2, '14:00', 'PM'])
    const stale = await world.send('PUT', path, { version: 1, startTime: '16:00', endTime: '16:15' })
    assert.equal(stale.status, 409)
    assert.equal(stale.body.current.version, 2)
    assert.equal(stale.body.submitted.startTime, '16:00')
  })

  it('a cancellation from either side is final and says by whom and why', async () => {
    const world = await booked()
    const { appointmentId } = await mine(world)
    const cancel = { version: 1, reasonCode: 'CLINICIAN_UNAVAILABLE' }
    assert.equal((await world.send('PUT', `${BASE}/${appointmentId}/cancel`, cancel)).status, 202)
    const { status, cancellation } = await mine(world)
    assert.deepEqual(
      [status, cancellation.reasonCode, cancellation.by],
      ['CANCELLED', 'CLINICIAN_UNAVAILABLE', 'HEALTH'],
    )
    assert.equal((await world.send('PUT', `${BASE}/${appointmentId}`, { version: 2, name: 'x' })).status, 409)
  })

  it('the prison’s own doing carries no reference of ours', async () => {
    const world = await booked()
    await world.events()
    await world.control('appointments/outcome', { clientReference: 'clinic-1', code: 'NOT_UNLOCKED' })
    const [told] = await world.events()
    assert.equal(told.eventType, 'PERSON_APPOINTMENTS_CHANGED')
    assert.equal(told.sourceClientReference, undefined)
  })

  it('a notice that stands for our write and for the prison’s own doing is not called ours', async () => {
    const world = rig()
    await world.control('people/receive', ADE)
    await world.events()
    await world.control('queue/hold-person', { prisonNumber, on: true })
    await world.send('POST', BASE, BOOKING)
    await world.control('appointments/outcome', { clientReference: 'clinic-1', code: 'NOT_UNLOCKED' })
    await world.control('queue/hold-person', { prisonNumber, on: false })
    const told = (await world.events()).filter(({ eventType }) => eventType === 'PERSON_APPOINTMENTS_CHANGED')
    assert.deepEqual(
      told.map(({ sourceClientReference }) => sourceClientReference),
      [undefined],
    )
    assert.equal((await mine(world)).outcome.code, 'NOT_UNLOCKED')
  })

  it('on transfer what lies ahead leaves the book: deleted, not cancelled', async () => {
    const world = await booked()
    await world.control('people/transfer', { prisonNumber, to: 'ZHM' })
    const search = await world.send('POST', '/v1/prison/ZKV/appointments/search', { startDate: '2026-11-24' })
    assert.deepEqual(search.body.data, [])
    const { status, cancellation } = await mine(world)
    assert.deepEqual([status, cancellation.reasonCode], ['DELETED', 'TRANSFERRED'])
  })

  it('today no appointment event leaves the prison', async () => {
    const { control, events } = rig({ extent: 'today' })
    await control('people/receive', ADE)
    await events()
    await control('appointments/create', { prisonNumber, ...BOOKING })
    assert.deepEqual(await events(), [])
  })

  it('an outside appointment is withheld from the patient and its escort is decided by the prison', async () => {
    const world = rig()
    await world.control('people/receive', ADE)
    const { locationKey: _room, ...rest } = BOOKING
    const escort = { required: true, latestReturnTime: '16:00' }
    await world.send('POST', BASE, { ...rest, outside: true, escort })
    await world.control('appointments/escort', { clientReference: 'clinic-1', decision: 'AGREED' })
    const now = await mine(world)
    assert.equal(now.withholdFromPatient, true)
    assert.equal(now.escort.decision, 'AGREED')
  })

  it('a lockdown cancels many at once', async () => {
    const world = await booked()
    await world.send('POST', BASE, { ...BOOKING, clientReference: 'clinic-2', startTime: '10:00', endTime: '10:15' })
    const { body } = await world.control('appointments/cancel-many', {
      date: '2026-11-24',
      prisonNumbers: [prisonNumber],
      reasonCode: 'LOCKDOWN',
    })
    assert.equal(body.cancelled.length, 2)
  })
})

describe('commitments', () => {
  it('show busy or free, and the reason only to whoever asks for it', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('commitments/add', { prisonNumber, kind: 'COURT', date: '2026-11-24', start: '10:00', end: '12:00' })
    const path = '/v1/prison/ZKV/prisoners/A1234BC/commitments?startDate=2026-11-24&endDate=2026-11-24'
    const busy = { start: '2026-11-24T10:00', end: '2026-11-24T12:00', busy: true }
    assert.deepEqual((await get(path)).body.data, [busy])
    assert.deepEqual((await get(`${path}&include=reason`)).body.data, [{ ...busy, kind: 'COURT' }])
  })
})
