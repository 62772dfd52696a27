import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AllowList } from './allow-list.ts'
import type { WireRequest } from './exchange.ts'
import { expectAgreed, expectAtTheirTimes, expectKept, expectQuestions, revealingBookings } from './messages-sent.ts'
import { NothingObserved } from './outcomes.ts'

const LIST: AllowList = {
  messages: [
    { type: 'concern', method: 'POST', path: '/v1/concerns', function: 'risk', fields: { summary: 'what to do' } },
  ],
  questions: { parameters: ['page'], calls: [] },
  words: [{ requirement: 'CONF-02', 'tells-of': 'a condition', words: ['HIV', 'epilepsy'] }],
}

const concern = (body: object): WireRequest => ({
  ...{ method: 'POST', url: 'http://p.test/v1/concerns', headers: {} },
  body: JSON.stringify(body),
})
const question = (query: string): WireRequest => ({
  method: 'GET',
  url: `http://p.test/v1/alerts${query}`,
  headers: {},
})

test('a message as agreed passes, one with a field too many and one that never came do not', () => {
  expectAgreed(LIST, [concern({ summary: 'Check on him' })], 'concern')
  assert.throws(() => expectAgreed(LIST, [concern({ summary: 'x', cause: '' })], 'concern'), /field cause/)
  assert.throws(() => expectAgreed(LIST, [], 'concern'), NothingObserved)
})

test('questions may not tell anything, and without one nothing was observed', () => {
  expectQuestions(LIST, [question('?page=2')])
  assert.throws(() => expectQuestions(LIST, [question('?because=pain')]), /parameter because/)
  assert.throws(() => expectQuestions(LIST, []), NothingObserved)
})

test('a kept word fails its own requirement and no other', () => {
  const calls = [concern({ summary: 'Has epilepsy' })]
  assert.throws(() => expectKept(LIST, calls, { type: 'concern', requirement: 'CONF-02' }), /"epilepsy"/)
  expectKept(LIST, calls, { type: 'concern', requirement: 'GMS-08' })
  expectAgreed(LIST, calls, 'concern')
})

test('revealing bookings hold each word in each place, at times of their own', () => {
  const bookings = revealingBookings(LIST, 'CONF-02', 6, '2026-03-04')
  const places = bookings.map(({ name, about, clinic }) => `${name} ${about ?? ''} ${clinic ?? ''}`.toLowerCase())
  for (const word of ['hiv', 'epilepsy']) assert.equal(places.filter((place) => place.includes(word)).length, 3)
  assert.equal(new Set(bookings.map(({ from }) => from)).size, 6)
  const found = bookings.map((booking) => ({
    ...booking,
    name: 'Appointment',
    to: booking.to ?? '',
    state: 'booked' as const,
  }))
  expectAtTheirTimes({ found, seen: 'the book' }, bookings)
  assert.throws(() => expectAtTheirTimes({ found: found.slice(1), seen: 'the book' }, bookings), NothingObserved)
})
