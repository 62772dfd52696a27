import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mayUse } from '../api/role.ts'
import { ADE, type Rig, rig } from '../rig.ts'
import { PUBLISHED, schemaFile, UNPUBLISHED } from './operations.ts'
import { wireSchemas } from './wire-schemas.ts'

const BEN = { ...ADE, prisonNumber: 'B1111AA', firstName: 'Ben', lastName: 'Fengar' }
const PARAMETERS = { hmppsId: ADE.prisonNumber, nomisNumber: ADE.prisonNumber, prisonId: 'ZKV', key: 'ZKV-A-1-001' }
const QUERIES: Readonly<Record<string, string>> = {
  '/v1/persons': '?first_name=Ade',
  '/v1/prison/prisoners': '?last_name=Corbel',
  '/v1/prison/{prisonId}/prisoners/{hmppsId}/scheduled-instances': '?startDate=2026-11-23&endDate=2026-11-30',
}

/** A prison with something to say in every operation. */
async function populated(extent: 'today' | 'target'): Promise<Rig> {
  const world = rig({ extent })
  const { control } = world
  const { prisonNumber } = ADE
  const steps: readonly (readonly [string, object])[] = [
    ['people/receive', { ...ADE, aliases: [{ firstName: 'Adrian', lastName: 'Corbell' }] }],
    ['people/receive', BEN],
    ['alerts/hold', { prisonNumber, code: 'XRF' }],
    ['alerts/hold', { prisonNumber, code: 'HA', since: '2026-11-01' }],
    ['alerts/expire', { prisonNumber, code: 'HA' }],
    ['non-associations/keep-apart', { prisonNumber, otherPrisonNumber: BEN.prisonNumber }],
    ['needs/diet', { prisonNumber, foodAllergies: ['PEANUTS'], medicalDiets: ['COELIAC'] }],
    ['needs/care', { prisonNumber, careNeeds: [{ type: 'PHY', code: 'RM', description: 'Reduced mobility' }] }],
    ['needs/adjustments', { prisonNumber, adjustments: [{ code: 'WHEELCHR_ACC', description: 'Wheelchair' }] }],
    ['needs/languages', { prisonNumber, languages: [{ code: 'ENG' }] }],
    ['needs/release-dates', { prisonNumber, conditionalRelease: '2027-01-04' }],
    ['commitments/add', { prisonNumber, kind: 'ACTIVITY', date: '2026-11-24', start: '09:00', end: '11:00' }],
    [
      'appointments/create',
      { prisonNumber, locationKey: 'ZKV-HCC-TR1', startDate: '2026-11-24', startTime: '10:00', endTime: '10:15' },
    ],
  ]
  for (const [verb, body] of steps) {
    const { status, body: answer } = await control(verb, body)
    assert.equal(status, 200, `${verb}: ${JSON.stringify(answer)}`)
  }
  return world
}

function fill(path: string): string {
  return Object.entries(PARAMETERS).reduce((filled, [name, value]) => filled.replace(`{${name}}`, value), path)
}

describe('the published contract', () => {
  const schemas = wireSchemas()

  for (const extent of ['today', 'target'] as const)
    it(`every answer under ${extent} has the published shape`, async () => {
      const { get, send } = await populated(extent)
      for (const operation of PUBLISHED) {
        if (operation.path.endsWith('/serious-harm') || operation.path.endsWith('/active-alerts')) continue
        const path = fill(operation.path) + (QUERIES[operation.path] ?? '')
        const search = { startDate: '2026-11-24' }
        const { status, body } = await (operation.method === 'get' ? get(path) : send('POST', path, search))
        assert.equal(status, 200, `${path}: ${JSON.stringify(body)}`)
        assert.deepEqual(schemas.get(schemaFile(operation))?.(body), [], path)
        assert.notEqual(JSON.stringify(body.data), '[]', `${path} says nothing, which proves nothing`)
      }
    })

  it('every event is a pointer of the documented shape', async () => {
    const { events } = await populated('target')
    const seen = await events()
    assert.ok(seen.length > 10)
    for (const event of seen) assert.deepEqual(schemas.get('event.schema.json')?.(event), [], event.eventType)
  })

  it('every published operation that is served is one that the assumed role may use', () => {
    for (const { path } of PUBLISHED) assert.ok(mayUse(path), path)
    for (const path of UNPUBLISHED) assert.ok(mayUse(path), path)
  })

  it('a field that the contract does not know is noticed', async () => {
    const { get } = await populated('today')
    const { body } = await get('/v1/persons/A1234BC/alerts')
    const check = schemas.get('get.persons.hmppsId.alerts.schema.json')
    const invented = { ...body, data: [{ ...body.data[0], alertId: 7 }] }
    assert.match(check?.(invented).join() ?? '', /alertId/)
  })
})
