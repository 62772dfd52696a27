import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, rig } from '../rig.ts'

const { prisonNumber } = ADE

describe("the prison's books", () => {
  it('hold a reception and a release on the days that they are dated', async () => {
    const { control, get } = rig()
    await control('people/receive', { ...ADE, on: '2025-12-22' })
    await control('people/release', { prisonNumber, on: '2026-01-01' })
    const base = await get(`/v1/persons/${prisonNumber}/prisoner-base-location`)
    assert.equal(base.body.data.receptionDate, '2025-12-22')
    assert.equal(base.body.data.inPrison, false)
    const { body } = await control('people/movements', { prisonNumber })
    assert.deepEqual(
      body.movements.map(({ at }: { at: string }) => at.slice(0, 10)),
      ['2025-12-22', '2026-01-01'],
    )
  })

  it('send every notice about a person once more, unchanged, and about nobody else', async () => {
    const { control, events } = rig()
    await control('people/receive', ADE)
    await control('people/receive', { ...ADE, prisonNumber: 'B1234AB' })
    const first = await events()
    await control('queue/repeat-person', { prisonNumber })
    const again = await events()
    assert.ok(again.length > 0)
    assert.deepEqual(
      again,
      first.filter(({ hmppsId }) => hmppsId === again[0]?.hmppsId),
    )
  })
})
