import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Pointer, standardPolicies } from '../policies.ts'
import { ADE, rig } from '../rig.ts'

const { prisonNumber } = ADE
const types = (events: readonly { eventType: string }[]) => events.map(({ eventType }) => eventType)

describe('events on their way out', () => {
  it('with the real lag come five minutes late, and those of the movement bus fifty', async () => {
    const { control, events, clock, run } = rig({ eventLag: 'real' })
    await control('people/receive', ADE)
    await run(clock.sleep(5 * 60_000))
    assert.deepEqual(await events(), [])
    await run(clock.sleep(11_000))
    const early = types(await events())
    assert.ok(early.includes('PRISONER_CHANGED'))
    assert.ok(!early.includes('PRISONER_BASE_LOCATION_CHANGED'))
    await run(clock.sleep(46 * 60_000))
    assert.deepEqual(types(await events()), ['PRISONER_BASE_LOCATION_CHANGED'])
  })

  it('with the real lag a release that is taken back within 45 minutes is never a base-location event', async () => {
    const { control, events, clock, run } = rig({ eventLag: 'real' })
    await control('people/receive', ADE)
    await run(clock.sleep(60 * 60_000))
    await events()
    await control('people/release', { prisonNumber })
    await run(clock.sleep(60_000))
    await control('people/receive', ADE)
    await run(clock.sleep(60 * 60_000))
    assert.ok(!types(await events()).includes('PRISONER_BASE_LOCATION_CHANGED'))
  })

  it('with the real lag a transfer between two prisons is still told', async () => {
    const { control, events, clock, run } = rig({ eventLag: 'real' })
    await control('people/receive', ADE)
    await run(clock.sleep(60 * 60_000))
    await events()
    await control('people/transfer', { prisonNumber, to: 'ZHM' })
    await run(clock.sleep(60 * 60_000))
    const told = (await events()).filter(({ eventType }) => eventType === 'PRISONER_BASE_LOCATION_CHANGED')
    assert.deepEqual(
      told.map(({ prisonId }) => prisonId),
      ['ZHM'],
    )
  })

  it('changes that are pending together become one pointer', async () => {
    const { control, events } = rig()
    await control('people/receive', ADE)
    await events()
    await control('queue/hold-events', { on: true })
    await control('people/move-cell', { prisonNumber, cell: 'A-1-001' })
    await control('people/move-cell', { prisonNumber, cell: 'A-1-002' })
    assert.deepEqual(await events(), [])
    await control('queue/hold-events', { on: false })
    assert.deepEqual(types(await events()).sort(), ['PERSON_CELL_LOCATION_CHANGED', 'PRISONER_CHANGED'])
  })

  it("one person's events can be kept back without touching anybody else's", async () => {
    const { control, events } = rig()
    const other = { ...ADE, prisonNumber: 'B1111AA' }
    await control('people/receive', ADE)
    await control('people/receive', other)
    await events()
    await control('queue/hold-person', { prisonNumber, on: true })
    await control('alerts/hold', { prisonNumber, code: 'HA' })
    await control('alerts/hold', { prisonNumber: 'B1111AA', code: 'HA' })
    assert.deepEqual([...new Set((await events()).map(({ hmppsId }) => hmppsId))], ['B1111AA'])
    await control('queue/hold-person', { prisonNumber, on: false })
    assert.equal((await events()).length, 3)
  })

  it('says how many notices about one person nobody has taken yet', async () => {
    const { control, events } = rig()
    const undealt = async () => (await control('queue/aside', { prisonNumber })).body.undealt
    await control('people/receive', ADE)
    await control('people/receive', { ...ADE, prisonNumber: 'B1111AA' })
    const before = await undealt()
    const about = (await events()).map(({ hmppsId }) => hmppsId)
    assert.equal(before, about.filter((hmppsId) => hmppsId === about[0]).length)
    assert.ok(before < about.length)
    assert.equal(await undealt(), 0)
  })

  it('a policy can deliver a pointer twice', async () => {
    const twice = { ...standardPolicies.events, deliver: (pointer: Pointer) => [pointer, pointer] }
    const { control, events } = rig({}, { ...standardPolicies, events: twice })
    await control('people/receive', ADE)
    const seen = (await events()).map(({ eventId }) => eventId)
    assert.equal(seen.length, new Set(seen).size * 2)
  })
})
