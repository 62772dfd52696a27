import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Resource, Stored } from './resource.ts'
import { matcher, namesIn, referencesBy } from './search.ts'
import { SEARCH_TABLE } from './search-table.ts'

const meta = { versionId: '1', lastUpdated: '2026-03-02T09:00:00.000Z' }
const stored = (resource: Resource): Stored => ({ ...resource, id: 'x', meta })
const finds = (resource: Resource, query: string) =>
  matcher(SEARCH_TABLE, resource.resourceType, new URLSearchParams(query))(stored(resource))

const PATIENT = {
  resourceType: 'Patient',
  identifier: [{ system: 'urn:a', value: '1' }, { value: '2' }],
  name: [{ family: 'Arbelcor', given: ['Ade'] }],
  birthDate: '1980-05-06',
  active: true,
}
const TASK = {
  resourceType: 'Task',
  status: 'requested',
  code: { coding: [{ system: 'urn:k', code: 'trace' }] },
  for: { reference: 'Patient/1' },
  restriction: { period: { end: '2026-03-09' } },
}

describe('a search', () => {
  for (const [resource, query, expected] of [
    [PATIENT, 'identifier=1', true],
    [PATIENT, 'identifier=urn:a|1', true],
    [PATIENT, 'identifier=urn:b|1', false],
    [PATIENT, 'identifier=urn:a|', true],
    [PATIENT, 'identifier=|2', true],
    [PATIENT, 'identifier=|1', false],
    [PATIENT, 'identifier=9,1', true],
    [PATIENT, 'active=true', true],
    [PATIENT, 'name=arb', true],
    [PATIENT, 'family=bel', false],
    [PATIENT, 'family:contains=bel', true],
    [PATIENT, 'family:exact=arbelcor', false],
    [PATIENT, 'family=arbel&given=Bo', false],
    [PATIENT, 'birthdate=1980-05', true],
    [PATIENT, 'birthdate=gt1980-05-06', false],
    [PATIENT, 'birthdate=ge1980-05-06', true],
    [PATIENT, 'birthdate=ne1980', false],
    [PATIENT, 'gender:missing=true', true],
    [PATIENT, 'gender:missing=false', false],
    [PATIENT, '_id=x', true],
    [PATIENT, '_lastUpdated=2026-03-02', true],
    [TASK, 'code=urn:k|trace', true],
    [TASK, 'status:not=completed', true],
    [TASK, 'patient=Patient/1', true],
    [TASK, 'patient:Patient=1', true],
    [TASK, 'patient=Patient/11', false],
    [TASK, 'period=le2026-03-10', true],
    [TASK, 'period=gt2026-03-10', false],
  ] as const)
    it(`by ${query} ${expected ? 'finds' : 'does not find'} this ${resource.resourceType}`, () => {
      assert.equal(finds(resource, query), expected)
    })

  it('by an identifier finds exactly those that carry it', () => {
    const digits = fc.stringMatching(/^[A-Z]\d{1,3}$/)
    fc.assert(
      fc.property(digits, digits, (held, wanted) => {
        const patient = { resourceType: 'Patient', identifier: [{ system: 'urn:a', value: held }] }
        assert.equal(finds(patient, `identifier=urn:a|${wanted}`), held === wanted)
      }),
    )
  })

  it('includes what a reference parameter points at', () => {
    const list = stored({ resourceType: 'List', entry: [{ item: { reference: 'Flag/1' } }, { item: {} }] })
    assert.deepEqual(referencesBy(SEARCH_TABLE, 'List:item', list), ['Flag/1'])
    assert.throws(() => referencesBy(SEARCH_TABLE, 'List:code', list), /cannot be included|not a reference/)
  })

  for (const [type, query, expected] of [
    ['Patient', 'identifier=urn:a|1', ['1']],
    ['Patient', 'identifier=1', ['1']],
    ['Patient', 'family=x&identifier=|1', ['1']],
    ['Patient', 'identifier=urn:a|', []],
    ['Patient', 'identifier=1,2', [['1', '2']]],
    ['Patient', 'identifier=1,urn:a|', []],
    ['Patient', '_id=17', [['Patient/17']]],
    ['Patient', '_id=17,18', [['Patient/17', 'Patient/18']]],
    ['Patient', 'identifier:not=urn:a|1', []],
    ['Patient', 'prison-number-status=verified', []],
    ['Task', 'status=requested&patient=Patient/1', ['Patient/1']],
    ['Task', 'patient:missing=true', []],
    ['Task', 'status=requested', []],
    ['Task', 'nothing=Patient/1', []],
    ['Task', 'code=urn:a|1&owner:identifier=urn:b|2', ['urn:a|1', '2']],
    ['Task', 'code=urn:a|', []],
    ['Task', 'code=|1', []],
    ['Task', 'code=urn:a|1,urn:a|2', [['urn:a|1', 'urn:a|2']]],
    ['Task', 'code=urn:a|1,|2', []],
    ['Task', 'code:not=urn:a|1', []],
  ] as const)
    it(`by ${query} is for ${expected.length > 0 ? `what names ${expected.map(String).join(' and ')}` : 'anything'}`, () => {
      assert.deepEqual(namesIn(SEARCH_TABLE, type, new URLSearchParams(query)), expected)
    })
})
