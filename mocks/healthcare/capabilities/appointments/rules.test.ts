import assert from 'node:assert/strict'
import test from 'node:test'
import type { Plan } from './plan.ts'
import { bookingProblems } from './rules.ts'

const PLAN: Plan = {
  reference: 'appointment-1',
  patient: 'Patient/1',
  name: 'Review',
  category: 'MEOT',
  locationKey: 'ZKV-HCC-TR1',
  inCell: false,
  outside: false,
  mode: 'IN_PERSON',
  date: '2026-03-03',
  startTime: '09:00',
  endTime: '09:30',
}
const KIRKVALE = { now: '2026-03-02 09:00', prisonId: 'ZKV', rooms: ['ZKV-HCC-TR1'] }
const codes = (change: Partial<Plan>, context: Partial<typeof KIRKVALE> = {}) =>
  bookingProblems({ ...PLAN, ...change }, { ...KIRKVALE, ...context }).map(({ code }) => code)

test('a plan that the prison would take has no problem', () => {
  assert.deepEqual(codes({}), [])
})

test('an appointment can start this minute, and not the minute before', () => {
  assert.deepEqual(codes({ date: '2026-03-02', startTime: '09:00' }), [])
  assert.deepEqual(codes({ date: '2026-03-02', startTime: '08:59' }), ['in-the-past'])
})

test('a name of forty characters is taken, and one of forty-one is not', () => {
  assert.deepEqual(codes({ name: 'x'.repeat(40) }), [])
  assert.deepEqual(codes({ name: 'x'.repeat(41) }), ['name-too-long'])
})

test('the last day is 1826 days ahead', () => {
  assert.deepEqual(codes({ date: '2031-03-02' }), [])
  assert.deepEqual(codes({ date: '2031-03-03' }), ['too-far-ahead'])
})

test('a room that the prison does not use is unknown, and so is one of another prison where rooms are not told', () => {
  assert.deepEqual(codes({ locationKey: 'ZKV-HCC-TR9' }), ['unknown-place'])
  const { rooms: _untold, ...untold } = KIRKVALE
  assert.deepEqual(
    bookingProblems({ ...PLAN, locationKey: 'ZHM-HCC-TR1' }, untold).map(({ code }) => code),
    ['unknown-place'],
  )
})

test('every broken rule is told', () => {
  assert.deepEqual(codes({ endTime: '08:00', name: 'x'.repeat(41) }), ['end-before-start', 'name-too-long'])
})
