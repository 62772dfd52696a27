import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roundTripFindings } from './round-trip.ts'

const lost = (sent: object, answered: object) =>
  roundTripFindings(JSON.stringify(sent), JSON.stringify(answered)).map(({ severity, path }) => `${severity} ${path}`)
const prescription = { resourceType: 'MedicationRequest', status: 'active', medicationCodeableConcept: { text: 'a' } }

test('what must be supported comes back as it was sent', () => {
  assert.deepEqual(lost(prescription, { ...prescription, id: '1', status: 'completed' }), [])
  assert.deepEqual(lost(prescription, { resourceType: 'MedicationRequest', status: 'active' }), [
    'warning MedicationRequest.medication[x]',
  ])
  const patient = { resourceType: 'Patient', name: [{ text: 'Ade' }], language: 'cy' }
  assert.deepEqual(lost(patient, { resourceType: 'Patient' }), ['warning Patient.name'])
})

test('another resource, or none, says nothing of it', () => {
  assert.deepEqual(lost(prescription, { resourceType: 'OperationOutcome' }), [])
  assert.deepEqual(roundTripFindings(JSON.stringify(prescription), ''), [])
  assert.deepEqual(lost({ resourceType: 'Basic', code: {} }, { resourceType: 'Basic' }), [])
})
