import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HttpResponse, http } from 'msw'
import { hasCode, text, texts } from './fhir/resource.ts'
import { CURRENT, EMPTY_REASON } from './fhir/systems.ts'
import { ADE, prisonEvent, startWorld } from './test-world.ts'

describe('the reference prison health record', () => {
  it('receives a person whom the prison tells of', async () => {
    const world = startWorld()
    await world.run(async () => {
      world.prison.queue(prisonEvent('PRISONER_CHANGED', ADE))
      await world.settle()
      const bundle = await world.get('nurse', `Patient?identifier=https://interlock.example/id/prison-number|${ADE}`)
      assert.deepEqual(texts(bundle.body, 'entry.resource.name.family'), ['Arbelcor'])
      const stays = await world.get('nurse', `Encounter?patient=Patient/${text(bundle.body, 'entry.resource.id')}`)
      assert.deepEqual(texts(stays.body, 'entry.resource.status'), ['in-progress'])
      assert.deepEqual(texts(stays.body, 'entry.resource.location.location.identifier.value'), ['ZKV', 'ZKV-A-1-001'])
    })
  })

  it('asks the prison for alerts each time a record is opened', async () => {
    const world = startWorld()
    await world.run(async () => {
      const patient = await world.received(ADE)
      world.prison.alerts = [{ type: 'H', code: 'HA', codeDescription: 'ACCT open', dateCreated: '2026-03-01' }]
      const opened = await world.openRisk('nurse', patient)
      assert.deepEqual(texts(opened, 'entry.resource.code.coding.code').toSorted(), ['HA', 'prison-risk'])
      assert.equal(text(opened, 'entry.resource.date'), world.clock.now().toISOString())
    })
  })

  for (const [reason, answer] of [
    ['refuses', () => HttpResponse.json({ status: 403 }, { status: 403 })],
    ['does not find the person', () => HttpResponse.json({ status: 404 }, { status: 404 })],
    ['fails', () => HttpResponse.json({ status: 500 }, { status: 500 })],
    ['is silent', () => new Promise<never>(() => undefined)],
  ] as const)
    it(`never says that no risk is known when the prison ${reason}`, async () => {
      const world = startWorld()
      await world.run(async () => {
        const patient = await world.received(ADE)
        world.prison.instead = http.get('*/alerts', answer)
        const opened = await world.openRisk('nurse', patient)
        const list = texts(opened, 'entry.resource.id').length === 1 ? opened : undefined
        assert.ok(list, 'one list without flags')
        assert.ok(hasCode(listIn(opened).emptyReason, { system: EMPTY_REASON, code: 'unavailable' }))
        assert.match(text(opened, 'entry.resource.note.text') ?? '', /Telephone/)
        assert.equal(text(opened, 'entry.resource.extension.url'), CURRENT)
      })
    })
})

function listIn(bundle: unknown): Readonly<Record<string, unknown>> {
  const entry = typeof bundle === 'object' && bundle && 'entry' in bundle ? bundle.entry : undefined
  return Array.isArray(entry) ? entry[0].resource : {}
}
