import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, rig } from './rig.ts'

const ALERTS = '/v1/persons/A1234BC/alerts'
const { prisonNumber } = ADE

describe('staged conditions', () => {
  for (const [state, status] of [
    ['forbidden', 403],
    ['not-found', 404],
    ['too-many', 429],
    ['failing', 500],
    ['unreachable', 0],
  ] as const)
    it(`${state} touches one person's path and nothing else`, async () => {
      const { get, control } = rig()
      await control('people/receive', ADE)
      await control('people/receive', { ...ADE, prisonNumber: 'B1111AA' })
      await control('conditions/set', { prisonNumber, path: 'alerts', state })
      assert.equal((await get(ALERTS)).status, status)
      assert.equal((await get('/v1/persons/B1111AA/alerts')).status, 200)
      assert.equal((await get('/v1/persons/A1234BC/name')).status, 200)
      await control('conditions/clear', { prisonNumber })
      assert.equal((await get(ALERTS)).status, 200)
    })

  it('a counted condition is used up', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('conditions/set', { prisonNumber, path: 'alerts', state: 'failing', times: 2 })
    assert.deepEqual(
      [(await get(ALERTS)).status, (await get(ALERTS)).status, (await get(ALERTS)).status],
      [500, 500, 200],
    )
  })

  it('silence lasts until it is cleared', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('conditions/set', { prisonNumber, state: 'silent' })
    let answered = false
    const asked = get(ALERTS).then((reply) => {
      answered = true
      return reply
    })
    await control('health/show')
    assert.equal(answered, false)
    await control('conditions/clear', { prisonNumber })
    assert.equal((await asked).status, 0)
  })

  it('slow is slow in the time that was injected', async () => {
    const { get, control, clock, run } = rig()
    await control('people/receive', ADE)
    await control('conditions/set', { prisonNumber, state: 'slow', delayMs: 60_000 })
    assert.equal((await run(get(ALERTS))).status, 200)
    assert.equal(clock.elapsedMs(), 60_000)
  })

  it('an answer can carry fields that nobody knows yet, at every level', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('alerts/hold', { prisonNumber, code: 'HA' })
    await control('conditions/set', { prisonNumber, path: 'alerts', state: 'extended' })
    const { body } = await get(ALERTS)
    assert.equal(body.addedLater.code, 'NEW')
    assert.equal(body.data[0].addedLater.code, 'NEW')
    assert.equal(body.data[0].code, 'HA')
  })

  it('an outage stops everybody until it is over', async () => {
    const { get, control } = rig()
    await control('conditions/outage', { state: 'failing' })
    assert.equal((await get('/v1/status')).status, 500)
    await control('conditions/outage')
    assert.equal((await get('/v1/status')).status, 200)
  })

  it('an unknown state is refused with what is possible', async () => {
    const { control } = rig()
    const { status, body } = await control('conditions/set', { prisonNumber, state: 'broken' })
    assert.equal(status, 400)
    assert.match(body.error, /conditions\/set: "state" must be one of unreachable, silent, .*; found "broken"/)
  })
})
