import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { alertFrom, isActive } from './alert.ts'

const wire = {
  type: 'H',
  typeDescription: 'Self Harm',
  code: 'HA',
  codeDescription: 'ACCT Open',
  dateCreated: '2026-03-01',
}
const alert = (more: object) => {
  const found = alertFrom({ ...wire, ...more })
  assert.ok(found)
  return found
}

describe('an alert of the prison', () => {
  it('counts until its end date, and no longer on it', () => {
    assert.equal(isActive(alert({ dateExpired: '2026-03-03' }), '2026-03-02'), true)
    assert.equal(isActive(alert({ dateExpired: '2026-03-03' }), '2026-03-03'), false)
    assert.equal(isActive(alert({ dateExpired: null }), '2026-03-03'), true)
  })
  it("is over when the prison's flags say so, whatever its dates", () => {
    assert.equal(isActive(alert({ active: false }), '2026-03-02'), false)
    assert.equal(isActive(alert({ expired: true }), '2026-03-02'), false)
  })
  it('keeps a code that is not known here, with the description that came with it', () => {
    const unknown = alert({ code: 'XZQ', type: 'X', codeDescription: 'New hazard', novelty: 1 })
    assert.deepEqual([unknown.code, unknown.type, unknown.description], ['XZQ', 'X', 'New hazard'])
  })
  it('is known by its code when nothing else came', () => {
    const bare = alertFrom({ code: 'HA' })
    assert.deepEqual([bare?.type, bare?.description], ['H', 'HA'])
    assert.equal(alertFrom({ codeDescription: 'nothing' }), undefined)
    assert.equal(alertFrom('HA'), undefined)
  })
})
