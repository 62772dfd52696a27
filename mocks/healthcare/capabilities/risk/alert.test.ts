import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { alertFrom } from './alert.ts'

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
  it('counts unless the prison says that it does not', () => {
    assert.equal(alert({}).active, true)
    assert.equal(alert({ active: true }).active, true)
    assert.equal(alert({ active: false }).active, false)
  })
  it('has an end only where the prison gives one', () => {
    assert.equal(alert({ dateExpired: '2026-03-03' }).expiresOn, '2026-03-03')
    assert.equal('expiresOn' in alert({ dateExpired: null }), false)
  })
  it('keeps a code that is not known here, with the description that came with it', () => {
    const unknown = alert({ code: 'XZQ', type: 'X', codeDescription: 'New hazard', novelty: 1 })
    assert.deepEqual([unknown.code, unknown.type, unknown.description], ['XZQ', 'X', 'New hazard'])
  })
  it('is known by its code when nothing else came, and is none without one', () => {
    assert.equal(alertFrom({ code: 'HA' })?.description, 'HA')
    assert.equal(alertFrom({ codeDescription: 'nothing' }), undefined)
    assert.equal(alertFrom('HA'), undefined)
  })
})
