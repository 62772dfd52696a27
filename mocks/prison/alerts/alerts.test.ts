import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ADE, rig } from '../rig.ts'

const types = (events: readonly { eventType: string }[]) => events.map(({ eventType }) => eventType)

describe('alerts', () => {
  it('an alert that staff hold is shown with its code, description and start date', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code: 'HA', since: '2026-11-20' })
    const { status, body } = await get('/v1/persons/A1234BC/alerts?status=active')
    assert.equal(status, 200)
    assert.deepEqual(body.data, [
      {
        offenderNo: 'A1234BC',
        type: 'H',
        typeDescription: 'Self Harm',
        code: 'HA',
        codeDescription: 'ACCT Open (HMPS)',
        comment: '',
        dateCreated: '2026-11-20',
        dateExpired: null,
        expired: false,
        active: true,
      },
    ])
  })

  it('a second active alert of one code is refused', async () => {
    const { control } = rig()
    await control('people/receive', ADE)
    await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code: 'HA' })
    const again = await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code: 'HA' })
    assert.equal(again.status, 409)
    assert.match(again.body.error, /already holds an active HA alert/)
  })

  it('an expired alert stays readable as history with its end date', async () => {
    const { get, control } = rig()
    await control('people/receive', ADE)
    await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code: 'HA' })
    await control('alerts/expire', { prisonNumber: ADE.prisonNumber, code: 'HA' })
    const active = await get('/v1/persons/A1234BC/alerts?status=active')
    const all = await get('/v1/persons/A1234BC/alerts')
    assert.equal(active.body.data.length, 0)
    assert.equal(all.body.data[0].dateExpired, '2026-11-23')
    assert.equal(all.body.data[0].expired, true)
  })

  it('a natural expiry is an alert event under target only; today it shows as a change of the prisoner', async () => {
    for (const [extent, told] of [
      ['target', true],
      ['today', false],
    ] as const) {
      const { control, events } = rig({ extent })
      await control('people/receive', ADE)
      await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code: 'HA' })
      await events()
      await control('alerts/expire', { prisonNumber: ADE.prisonNumber, code: 'HA' })
      const seen = types(await events())
      assert.equal(seen.includes('PERSON_ALERTS_CHANGED'), told, extent)
      assert.ok(seen.includes('PRISONER_CHANGED'), extent)
    }
  })

  it('one change sends one pointer for each type and address', async () => {
    const { control, events } = rig()
    await control('people/receive', ADE)
    await events()
    await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code: 'HA' })
    const seen = await events()
    assert.deepEqual(types(seen).sort(), ['PERSON_ALERTS_CHANGED', 'PERSON_STATUS_CHANGED', 'PRISONER_CHANGED'])
    const pointer = seen.find(({ eventType }) => eventType === 'PERSON_ALERTS_CHANGED')
    assert.equal(pointer.url, 'http://prison.test/v1/persons/A1234BC/alerts')
    assert.equal(pointer.hmppsId, 'A1234BC')
    assert.equal(pointer.lastModifiedDateTime, '2026-11-23T09:30:00')
  })
})
