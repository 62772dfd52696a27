import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parse } from 'yaml'
import { ADE, type Rig, rig } from '../rig.ts'

const openApi = parse(
  readFileSync(new URL('../../../docs/interface/prison-additions.openapi.yaml', import.meta.url), 'utf8'),
)
const ajv = new Ajv2020({ allErrors: true, strict: false })
formats.default(ajv)
ajv.addSchema(openApi, 'additions')

/** What the document says of a body; empty when nothing is wrong. */
function problems(schema: string, body: unknown): readonly string[] {
  const validate = ajv.getSchema(`additions#/components/schemas/${schema}`)
  if (!validate) return [`no schema ${schema}`]
  validate(body)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const P = '/v1/persons/A1234BC'
const APPOINTMENTS = '/v1/prison/ZKV/healthcare/appointments'
const WRITES: readonly (readonly ['POST' | 'PUT', string, string, object])[] = [
  [
    'POST',
    APPOINTMENTS,
    'NewAppointment',
    {
      clientReference: 'a-1',
      hmppsId: 'A1234BC',
      categoryCode: 'MEOT',
      outside: true,
      startDate: '2026-11-24',
      startTime: '09:00',
      endTime: '12:00',
      escort: { required: true, latestReturnTime: '16:00' },
    },
  ],
  ['PUT', `${APPOINTMENTS}/1001`, 'AppointmentChange', { version: 1, startTime: '10:00' }],
  ['PUT', `${APPOINTMENTS}/1001/outcome`, 'Outcome', { version: 2, code: 'NO_ESCORT' }],
  ['PUT', `${APPOINTMENTS}/1001/cancel`, 'Cancellation', { version: 3, reasonCode: 'OTHER' }],
  [
    'POST',
    `${P}/healthcare/concerns`,
    'Concern',
    {
      clientReference: 'c-1',
      kind: 'SELF_HARM',
      requestedAction: 'OPEN_ACCT',
      raisedAt: '2026-11-23T09:00:00Z',
      raisedByRole: 'nurse',
    },
  ],
  [
    'POST',
    `${P}/healthcare/unlock-conditions`,
    'NewUnlockCondition',
    { clientReference: 'u-1', code: 'TWO_OFFICERS', from: '2026-11-23' },
  ],
  [
    'POST',
    `${P}/healthcare/escort-health`,
    'EscortHealth',
    { clientReference: 'e-1', essentials: ['Carries an inhaler'] },
  ],
  [
    'POST',
    `${P}/healthcare/medical-holds`,
    'NewMedicalHold',
    { clientReference: 'h-1', until: '2026-11-30', contactRole: 'nurse' },
  ],
  [
    'POST',
    `${P}/healthcare/food-needs`,
    'FoodNeed',
    { clientReference: 'f-1', need: 'FOOD_ALLERGY', code: 'PEANUTS', effect: 'AVOID' },
  ],
  [
    'PUT',
    `${P}/healthcare/food-needs/f-1`,
    'FoodNeed',
    { clientReference: 'f-2', need: 'FOOD_ALLERGY', code: 'PEANUTS', effect: 'LIFE_THREATENING' },
  ],
  [
    'POST',
    `${P}/healthcare/functional-needs`,
    'FunctionalNeed',
    { clientReference: 'g-1', code: 'LOW_BUNK', until: '2026-11-30' },
  ],
  [
    'PUT',
    `${P}/healthcare/functional-needs/g-1`,
    'FunctionalNeed',
    { clientReference: 'g-2', code: 'LOW_BUNK', until: '2026-12-30' },
  ],
  ['POST', `${P}/healthcare/evacuation-needs`, 'EvacuationNeed', { clientReference: 'v-1', code: 'EVACUATION_CHAIR' }],
  ['PUT', `${P}/healthcare/evacuation-needs/v-1`, 'EvacuationNeed', { clientReference: 'v-2', code: 'TOLD_IN_PERSON' }],
  ['PUT', `${P}/nhs-number`, 'NewPairing', { clientReference: 'n-1', nhsNumber: '9990000018', status: 'VERIFIED' }],
  ['PUT', `${P}/nhs-number/unpair`, 'Unpairing', { clientReference: 'n-2', reasonCode: 'WRONG_PERSON' }],
]
const READS: readonly (readonly [string, string])[] = [
  [`${APPOINTMENTS}?startDate=2026-11-24`, 'Appointments'],
  [`${APPOINTMENTS}/1001`, 'AppointmentAnswer'],
  [`${APPOINTMENTS}/by-client-ref/a-1`, 'AppointmentAnswer'],
  ['/v1/prison/ZKV/healthcare/appointment-categories', 'Categories'],
  ['/v1/prison/ZKV/healthcare/locations', 'Locations'],
  [
    '/v1/prison/ZKV/prisoners/A1234BC/commitments?startDate=2026-11-24&endDate=2026-11-24&include=reason',
    'Commitments',
  ],
  ['/v1/prison/ZKV/roll', 'Roll'],
  [`${P}/movements`, 'Movements'],
  [`${P}/planned-moves`, 'PlannedMoves'],
  [`${P}/acct`, 'Acct'],
  [`${P}/escort-record`, 'EscortRecord'],
  [`${P}/escort-record/outgoing`, 'OutgoingEscortRecord'],
  [`${P}/unlock-conditions`, 'UnlockConditions'],
  [`${P}/nhs-number`, 'Pairing'],
  ['/v1/healthcare/messages/by-client-ref/c-1', 'Receipt'],
]

describe('the proposed additions, as documented', () => {
  let world: Rig

  before(async () => {
    world = rig()
    const { prisonNumber } = ADE
    await world.control('people/receive', ADE)
    await world.control('acct/plan-review', { prisonNumber, date: '2026-11-30' })
    await world.control('planned-moves/plan', { prisonNumber, to: 'ZHM', departs: '2026-11-27T17:00' })
    await world.control('escort-record/hand-over', { prisonNumber, risks: ['Threatened to harm himself'], health: [] })
    const court = { prisonNumber, kind: 'COURT', date: '2026-11-24', start: '10:00', end: '11:00' }
    await world.control('commitments/add', court)
    for (const [method, path, , body] of WRITES) {
      const written = await world.send(method, path, body)
      assert.equal(written.status, 202, `${path}: ${JSON.stringify(written.body)}`)
      assert.deepEqual(problems('Written', written.body), [], path)
    }
  })

  it('every write that the simulator accepts is one that the document allows', () => {
    for (const [, path, schema, body] of WRITES) assert.deepEqual(problems(schema, body), [], path)
  })

  it('every answer has the documented shape and says something', async () => {
    for (const [path, schema] of READS) {
      const { status, body } = await world.get(path)
      assert.equal(status, 200, path)
      assert.deepEqual(problems(schema, body), [], path)
      assert.notDeepEqual(body.data, [], path)
    }
  })

  it('refusals have the documented shape', async () => {
    const conflict = await world.send('PUT', `${APPOINTMENTS}/1001`, { version: 1, name: 'late' })
    const invalid = await world.send('POST', APPOINTMENTS, {})
    const missing = await world.get(`${APPOINTMENTS}/7`)
    for (const [{ status, body }, expected] of [
      [conflict, 409],
      [invalid, 400],
      [missing, 404],
    ] as const) {
      assert.equal(status, expected)
      assert.deepEqual(problems('Error', body), [])
    }
  })

  it('every documented operation is one that these tests know', () => {
    const known = [...WRITES.map(([, path]) => path), ...READS.map(([path]) => path.replace(/\?.*/, ''))]
    for (const path of Object.keys(openApi.paths)) {
      const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
      const elsewhere = /\/(?:end|review)$|messages\/\{messageId\}$/.test(path)
      assert.ok(elsewhere || known.some((each) => pattern.test(each)), path)
    }
  })
})
