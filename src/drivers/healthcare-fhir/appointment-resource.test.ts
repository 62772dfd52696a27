import assert from 'node:assert/strict'
import test from 'node:test'
import { IN_CELL } from '../../domain/appointments.ts'
import { changedResource, resourceFrom, seenIn } from './appointment-resource.ts'

const BOOKING = { name: 'Review', date: '2026-07-01', from: '09:00', to: '09:30', place: 'ZKV-HCC-TR1' }
const BOOKED = resourceFrom(BOOKING, 'Patient/1', 'Practitioner/nurse')

test('what is booked in summer is an hour earlier in UTC, and is seen at the time of the clocks', () => {
  assert.equal(new Date(String(BOOKED.start)).toISOString(), '2026-07-01T08:00:00.000Z')
  const { name, date, from, to, place, state } = seenIn(BOOKED)
  assert.deepEqual({ name, date, from, to, place }, BOOKING)
  assert.equal(state, 'booked')
})

test('a change of place into the cell and out of it leaves one place', () => {
  const moved = changedResource(BOOKED, { place: IN_CELL }, undefined)
  assert.equal(seenIn(moved).place, IN_CELL)
  assert.equal(seenIn(changedResource(moved, { place: 'ZKV-HCC-TR2' }, undefined)).place, 'ZKV-HCC-TR2')
})

test('another clinician takes the place of the first, and the patient stays', () => {
  const { participant } = changedResource(BOOKED, {}, 'Practitioner/doctor')
  const actors = (participant as readonly { actor: { reference?: string } }[]).flatMap(
    ({ actor }) => actor.reference ?? [],
  )
  assert.deepEqual(actors, ['Patient/1', 'Practitioner/doctor'])
})

test('what the system added to an appointment is sent back as it was', () => {
  const stored = {
    ...BOOKED,
    id: '7',
    identifier: [{ value: 'x' }],
    extension: [{ url: 'theirs', valueBoolean: true }],
  }
  const changed = changedResource(stored, { name: 'Later' }, undefined)
  assert.deepEqual([changed.id, changed.identifier, changed.extension], ['7', stored.identifier, stored.extension])
})

test('an appointment that says nothing, or nonsense, is seen as such and breaks nothing', () => {
  const strange = { resourceType: 'Appointment', start: 9, end: 'noon', participant: 'nobody', status: ['booked'] }
  assert.deepEqual(seenIn(strange), {
    name: '',
    date: 'no date',
    from: 'no time',
    to: 'no time',
    place: 'no place',
    state: 'booked',
  })
})
