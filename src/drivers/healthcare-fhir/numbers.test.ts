import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FhirResource } from '../fhir-resource.ts'
import { numbersIn, prisonNumberIdentifier } from './numbers.ts'
import { NHS_NUMBER, NHS_NUMBER_STATUS, NHS_NUMBER_STATUS_CODES, PRISON_NUMBER } from './systems.ts'

const patient = (identifier: unknown): FhirResource => ({ resourceType: 'Patient', identifier })
const nhs = (valueCodeableConcept: unknown) => ({
  system: NHS_NUMBER,
  value: '9990000018',
  extension: [{ url: NHS_NUMBER_STATUS, valueCodeableConcept }],
})

describe('the numbers of a record', () => {
  it('are read with what is said of them', () => {
    const coding = [{ system: NHS_NUMBER_STATUS_CODES, code: 'number-present-and-verified' }]
    const { prisonNumber, nhsNumber, earlier } = numbersIn(
      patient([
        prisonNumberIdentifier('A1234AB', 'candidate'),
        { ...prisonNumberIdentifier('B1234AB', 'verified'), use: 'old' },
        nhs({ coding }),
      ]),
    )
    assert.deepEqual(prisonNumber, { value: 'A1234AB', status: 'candidate' })
    assert.deepEqual(nhsNumber, { value: '9990000018', status: 'verified' })
    assert.deepEqual(earlier, ['B1234AB'])
  })
  it('are not guessed where nothing is said', () => {
    const { prisonNumber, nhsNumber } = numbersIn(
      patient([
        { system: PRISON_NUMBER, value: 'A1234AB' },
        { system: NHS_NUMBER, value: '9990000018' },
      ]),
    )
    assert.equal(prisonNumber.status, 'not stated')
    assert.equal(nhsNumber.status, 'not stated')
  })
  it('are none where there are none, whatever stands there instead', () => {
    for (const identifier of [undefined, null, 'A1234AB', [7, null, { system: PRISON_NUMBER, value: 7 }], {}])
      assert.deepEqual(numbersIn(patient(identifier)), {
        prisonNumber: { status: 'none' },
        nhsNumber: { status: 'none' },
        earlier: [],
      })
  })
  it('are not verified by words that no code says', () => {
    for (const concept of ['verified', { text: 'verified' }, { coding: [{ code: '01' }] }, null])
      assert.equal(numbersIn(patient([nhs(concept)])).nhsNumber.status, 'not stated')
  })
})
