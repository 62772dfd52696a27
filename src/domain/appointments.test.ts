import assert from 'node:assert/strict'
import test from 'node:test'
import { alterationsFrom, appointmentsFrom, bookingsFrom, changesFrom, slots } from './appointment-tables.ts'
import {
  type AppointmentSeen,
  expectAll,
  expectAppointments,
  expectSameAppointments,
  placeFrom,
} from './appointments.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const REVIEW: AppointmentSeen = {
  name: 'Review',
  date: '2026-03-03',
  from: '09:00',
  to: '09:30',
  place: 'ZKV-HCC-TR1',
  state: 'booked',
  reference: 'r1',
  enteredBy: 'healthcare',
}
const ROW = { name: 'Review', day: 'tomorrow', from: '09:00', to: '09:30', place: 'Kirkvale treatment room 1' }
const book = (...found: readonly AppointmentSeen[]) => ({ found, seen: 'the book' })

test('a table row is the appointment that it describes', () => {
  expectAppointments(book(REVIEW), appointmentsFrom([ROW], NOW))
})

test('an appointment too many, too few, twice or elsewhere is found out', () => {
  const expected = appointmentsFrom([ROW], NOW)
  const wrong = [
    book(),
    book(REVIEW, REVIEW),
    book({ ...REVIEW, from: '08:00' }),
    book({ ...REVIEW, state: 'cancelled' }),
  ]
  for (const seen of wrong) assert.throws(() => expectAppointments(seen, expected), NonConformance)
})

test('where nothing is expected, whatever is there is told', () => {
  assert.throws(() => expectAppointments(book(REVIEW), []), /"Review" on 2026-03-03 from 09:00 to 09:30 at ZKV-HCC-TR1/)
  expectAppointments(book(), [])
})

test('columns that a table leaves out are not compared', () => {
  expectAppointments(book(REVIEW), appointmentsFrom([{ name: 'Review', from: '09:00' }], NOW))
})

test('others in the book do not matter where only some are asked for', () => {
  expectAll(book({ ...REVIEW, name: 'Dressing' }, REVIEW), appointmentsFrom([ROW], NOW))
})

test('two systems hold the same only under one identity, and only if there is something to hold', () => {
  expectSameAppointments(book(REVIEW), book({ ...REVIEW, enteredBy: 'prison' }))
  const { reference: _none, ...nameless } = REVIEW
  for (const [here, there] of [
    [book(REVIEW), book({ ...REVIEW, reference: 'r2' })],
    [book(nameless), book(nameless)],
    [book(), book()],
  ] as const)
    assert.throws(() => expectSameAppointments(here, there), NonConformance)
})

test('a place is a key of a room, or the cell', () => {
  assert.equal(placeFrom('Harrowmere dental surgery'), 'ZHM-HCC-DENT')
  assert.equal(placeFrom('in cell'), 'in cell')
  assert.throws(() => placeFrom('the gym'), HarnessFault)
})

test('a change says nothing of what it leaves alone', () => {
  assert.deepEqual(changesFrom([{ day: '', from: '14:00', to: '14:30', place: '' }], NOW), [
    { from: '14:00', to: '14:30' },
  ])
})

test('slots are half-hours of days that follow one another, each its own', () => {
  const booked = bookingsFrom(slots(500), NOW)
  assert.equal(new Set(booked.map(({ date, from }) => `${date} ${from}`)).size, 500)
  assert.deepEqual(booked[14], { name: 'Slot 15', date: '2026-03-04', from: '09:00', to: '09:20', place: 'in cell' })
})

test('an alteration that nobody knows is a mistake of ours', () => {
  assert.throws(() => alterationsFrom([{ name: 'Review', how: 'lost' }], NOW), /"lost" is no alteration/)
})
