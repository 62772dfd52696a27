import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type BookingAnswer,
  expectAccepted,
  expectBookingsSent,
  expectBusyBecause,
  expectBusyOnly,
  expectRefused,
} from './booking-answers.ts'
import { NonConformance } from './outcomes.ts'

const CLASH: BookingAnswer = {
  accepted: false,
  reasons: ['clash'],
  message: 'The patient is busy from 10:00 to 11:00.',
  busy: [{ from: '10:00', to: '11:00' }],
  text: '{"text":"The patient is busy from 10:00 to 11:00."}',
  seen: 'POST Appointment -> 422 (exchange 3)',
}
const COURT = [{ from: '10:00', to: '11:00', kind: 'COURT' }]

test('a refusal counts for its own reason, alone and in words', () => {
  expectRefused(CLASH, 'of a clash')
  for (const answer of [
    { ...CLASH, accepted: true },
    { ...CLASH, reasons: [] },
    { ...CLASH, reasons: ['clash', 'missing-end'] },
    { ...CLASH, message: 'Error' },
  ])
    assert.throws(() => expectRefused(answer, 'of a clash'), NonConformance)
  assert.throws(() => expectRefused(CLASH, 'it has no end'), /missing-end/)
})

test('a refused booking is not accepted', () => {
  assert.throws(() => expectAccepted(CLASH), /refused: clash/)
})

test('busy and nothing else holds only while no word of the answer says why', () => {
  expectBusyOnly(CLASH, COURT)
  assert.throws(() => expectBusyOnly({ ...CLASH, text: 'Due in Court' }, COURT), /the word "Court"/)
  assert.throws(() => expectBusyOnly({ ...CLASH, busy: [] }, COURT), /busy at no time/)
})

test('a role that may know is told what the commitment is', () => {
  expectBusyBecause({ ...CLASH, busy: COURT }, COURT)
  assert.throws(() => expectBusyBecause(CLASH, COURT), /for no reason/)
})

test('one booking that is repeated is one booking, and a refused one was not looked at before', () => {
  const sent = { reference: 'a', refused: false }
  expectBookingsSent([sent, sent], 1)
  assert.throws(() => expectBookingsSent([sent, { reference: 'b', refused: false }], 1), /found 2/)
  assert.throws(() => expectBookingsSent([{ ...sent, refused: true }], 1), /refused 1/)
})
