import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NHS_NUMBER, NHS_NUMBER_STATUS, NHS_NUMBER_STATUS_CODES } from './fhir/systems.ts'
import { nhsNumberHeld, nhsNumberIdentifier, prisonNumberHeld, prisonNumberIdentifier } from './numbers.ts'

const holding = (...identifier: object[]) => ({ resourceType: 'Patient', identifier })
const stated = (system: string, code: string) => ({
  system: NHS_NUMBER,
  value: '9990000018',
  extension: [{ url: NHS_NUMBER_STATUS, valueCodeableConcept: { coding: [{ system, code }] } }],
})
const [international, england] = NHS_NUMBER_STATUS_CODES

describe('an NHS number', () => {
  it('has the status that was written', () => {
    for (const status of ['verified', 'candidate'] as const)
      assert.deepEqual(nhsNumberHeld(holding(nhsNumberIdentifier('9990000018', status))), {
        value: '9990000018',
        status,
      })
  })
  it('is read in both code systems of the NHS, and a code of one means nothing in the other', () => {
    assert.equal(nhsNumberHeld(holding(stated(england, '01'))).status, 'verified')
    assert.equal(nhsNumberHeld(holding(stated(england, '02'))).status, 'candidate')
    assert.equal(nhsNumberHeld(holding(stated(international, 'trace-required'))).status, 'candidate')
    assert.equal(nhsNumberHeld(holding(stated('https://else.example', '01'))).status, 'candidate')
  })
  it('is a candidate where nothing is said of it, and none where there is no value', () => {
    assert.equal(nhsNumberHeld(holding({ system: NHS_NUMBER, value: '9990000018' })).status, 'candidate')
    assert.deepEqual(nhsNumberHeld(holding({ system: NHS_NUMBER })), { status: 'none' })
    assert.deepEqual(nhsNumberHeld({ resourceType: 'Patient' }), { status: 'none' })
  })
})

describe('a prison number', () => {
  it('is the one that stands, not one of earlier days', () => {
    const earlier = { ...prisonNumberIdentifier('A1234AB', 'verified'), use: 'old' }
    const patient = holding(earlier, prisonNumberIdentifier('B1234AB', 'candidate'))
    assert.deepEqual(prisonNumberHeld(patient), { value: 'B1234AB', status: 'candidate' })
    assert.deepEqual(prisonNumberHeld(holding(earlier)), { status: 'none' })
  })
})
