import assert from 'node:assert/strict'
import { it } from 'node:test'
import { HttpResponse, http } from 'msw'
import { texts } from '../../fhir/resource.ts'
import { type HealthcarePolicies, referencePolicies } from '../../policies.ts'
import { ADE, startWorld } from '../../test-world.ts'

const alert = (code: string) => ({ type: code.charAt(0), code, codeDescription: code, dateCreated: '2026-03-01' })
const answerOf = (code: string) => HttpResponse.json({ data: [alert(code)], pagination: { isLastPage: true } })

/** Codes shown once a slow answer, asked for first, has come after a quick one, and the prison then fails. */
async function shownAfterOvertaking(policies: HealthcarePolicies): Promise<readonly string[]> {
  const world = startWorld(policies)
  let shown: readonly string[] = []
  await world.run(async () => {
    const patient = await world.received(ADE)
    const slow = http.get('*/alerts', async () => {
      await world.clock.sleep(600)
      return answerOf('XSA')
    })
    world.prison.instead = slow
    const first = world.openRisk('nurse', patient)
    await world.clock.sleep(100)
    world.prison.instead = http.get('*/alerts', () => answerOf('HA'))
    await world.openRisk('nurse', patient)
    await first
    world.prison.instead = http.get('*/alerts', () => new HttpResponse(null, { status: 500 }))
    shown = texts(await world.openRisk('nurse', patient), 'entry.resource.code.text')
  })
  return shown
}

it('lets an answer that was asked for earlier overtake nothing', async () => {
  assert.deepEqual(await shownAfterOvertaking(referencePolicies), ['HA'])
  const careless = { ...referencePolicies, risk: { ...referencePolicies.risk, isNewer: () => true } }
  assert.deepEqual(await shownAfterOvertaking(careless), ['XSA'])
})
