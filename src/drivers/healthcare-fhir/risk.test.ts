import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { NonConformance } from '../../domain/outcomes.ts'
import { personFor } from '../../domain/people.ts'
import type { FhirClient } from '../fhir-client.ts'
import type { FhirResource } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { healthcareRisk } from './risk.ts'

const ade = personFor('Ade', { seed: 'test', runNumber: 1, example: 'RISK-01.1' })
const unasked = () => Promise.reject(new NonConformance('not there'))

/** A desk whose system answers every search with these resources. */
function deskThatFinds(matches: readonly FhirResource[], included: readonly FhirResource[]): Desk {
  const client: FhirClient = {
    attempt: unasked,
    objection: async () => new NonConformance('refused'),
    read: unasked,
    search: async () => ({ matches, included, exchange: 1, where: 'here' }),
    create: unasked,
    update: unasked,
    change: unasked,
    operation: unasked,
    lines: unasked,
    plain: unasked,
    at: () => client,
  }
  return {
    people: 'received-from-prison',
    as: () => client,
    records: async () => [],
    patientId: async () => '1',
    learns: () => undefined,
  }
}

const risk = (matches: readonly FhirResource[], included: readonly FhirResource[] = []) =>
  healthcareRisk(
    deskThatFinds(matches, included),
    () => ['H'],
    async () => ({ resourceType: 'Appointment' }),
  )

const NAMES = [
  'entry',
  'item',
  'reference',
  'extension',
  'url',
  'valueCode',
  'valueBoolean',
  'code',
  'coding',
  'system',
]
const MORE = [
  'status',
  'period',
  'start',
  'note',
  'text',
  'date',
  'emptyReason',
  'businessStatus',
  'statusReason',
  'id',
]
const json = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('Flag/1', 'active', 'Patient/1', ''),
    fc.constantFrom(null, true, 0),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES, ...MORE), tie('node'), { maxKeys: 5 }),
  ),
})).node
const resource = (resourceType: string) =>
  fc.dictionary(fc.constantFrom(...NAMES, ...MORE), json, { maxKeys: 8 }).map((elements) => ({
    ...elements,
    resourceType,
    id: '1',
    subject: { reference: 'Patient/1' },
  }))

describe('the looks at risk', () => {
  it('find a fault in whatever a system sends, and never trip over it', async () => {
    const sent = fc.tuple(fc.array(resource('List'), { maxLength: 2 }), fc.array(resource('Flag'), { maxLength: 2 }))
    await fc.assert(
      fc.asyncProperty(sent, async ([lists, flags]) => {
        const driver = risk(lists, flags)
        for (const look of ['riskShown', 'riskHistory', 'acctReview', 'selfHarmHistory', 'concerns'] as const)
          await driver[look](ade, 'nurse').catch((error: unknown) =>
            assert.ok(error instanceof NonConformance, `${error}`),
          )
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  const list = (more: object): FhirResource => ({
    resourceType: 'List',
    subject: { reference: 'https://health.test/fhir/Patient/1' },
    entry: [{ item: { reference: 'Flag/7/_history/2' } }],
    ...more,
  })
  const flag: FhirResource = {
    resourceType: 'Flag',
    id: '7',
    status: 'active',
    subject: { reference: 'Patient/1' },
    code: { coding: [{ system: 'https://elsewhere.example', code: 'HA' }] },
    period: { start: '2026-03-01' },
  }

  it('read references of every form, and say nothing of what is not said', async () => {
    const shown = await risk([list({})], [flag]).riskShown(ade, 'nurse')
    assert.deepEqual(shown, {
      state: 'shown',
      alerts: [{ code: 'HA', description: '', since: '2026-03-01' }],
      selfHarm: 'not stated',
      seen: 'here',
    })
  })

  it('take no list for no statement, and an unexplained empty one as well', async () => {
    assert.equal((await risk([]).riskShown(ade, 'nurse')).state, 'nothing')
    assert.equal((await risk([list({ entry: [] })]).riskShown(ade, 'nurse')).state, 'nothing')
  })

  it("refuse another person's alert and a second list", async () => {
    const foreign = { ...flag, subject: { reference: 'Patient/2' } }
    await assert.rejects(risk([list({})], [foreign]).riskShown(ade, 'nurse'), /a Flag about Patient\/2/)
    await assert.rejects(risk([list({}), list({})], [flag]).riskShown(ade, 'nurse'), /one prison-risk list/)
  })
})
