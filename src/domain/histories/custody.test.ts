import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NonConformance } from '../outcomes.ts'
import { type CustodyHeld, type CustodySeen, expectSameCustody } from './custody.ts'

const entries = { ZKV: 1, ZHM: 1 }
const there: CustodyHeld = { standing: 'in prison', at: 'ZHM', cell: 'RECP', entries }
const gone: CustodyHeld = { standing: 'not held', entries }
const shown: CustodySeen = { records: 1, current: [there], stays: ['ZKV', 'ZHM'], seen: 'Encounter' }

describe('where somebody ends', () => {
  it('is the same in both systems', () => {
    expectSameCustody(shown, there)
    expectSameCustody({ ...shown, stays: ['ZHM'] }, there)
    expectSameCustody({ ...shown, current: [] }, gone)
    expectSameCustody({ ...shown, records: 0, current: [], stays: [] }, gone)
  })

  for (const [what, seen] of [
    ['another prison', { ...shown, current: [{ ...there, at: 'ZKV' }] }],
    ['another cell', { ...shown, current: [{ ...there, cell: 'A-1-001' }] }],
    ['nowhere', { ...shown, current: [] }],
    ['court', { ...shown, current: [{ ...there, standing: 'out for the day' as const }] }],
    ['two places', { ...shown, current: [there, { ...there, at: 'ZKV' }] }],
    ['two records', { ...shown, records: 2 }],
    ['a stay that never was', { ...shown, stays: ['ZKV', 'ZHM', 'ZAW'] }],
    ['a stay that is counted twice', { ...shown, stays: ['ZKV', 'ZHM', 'ZHM'] }],
  ] as const)
    it(`is not ${what}`, () => {
      assert.throws(() => expectSameCustody(seen, there), NonConformance)
    })
})
