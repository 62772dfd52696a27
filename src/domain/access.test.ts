import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AccessSeen, accessFrom, expectAccess, expectTurnedAway } from './access.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'

const DECLARED = accessFrom({
  person: 'see',
  risk: 'see',
  appointments: 'all',
  problems: 'nothing',
  medicines: 'nothing',
  notes: 'nothing',
  audit: 'nothing',
})
const could: AccessSeen['could'] = {
  person: ['open', 'find'],
  risk: ['open', 'find'],
  appointments: ['open', 'find', 'add', 'change'],
  problems: [],
  medicines: [],
  notes: [],
  audit: [],
}

test('access is as declared only where every cell is', () => {
  expectAccess({ could, seen: 'here' }, DECLARED)
  const more = { could: { ...could, notes: ['find'] as const }, seen: 'here' }
  assert.throws(() => expectAccess(more, DECLARED), NonConformance)
  const less = { could: { ...could, appointments: ['open', 'find', 'add'] as const }, seen: 'here' }
  assert.throws(() => expectAccess(less, DECLARED), /appointments: open, find, add\./)
})

test('a word that declares nothing is our own mistake', () => {
  assert.throws(() => accessFrom({ person: 'some' }), HarnessFault)
})

test('a stranger who was never tried was not turned away', () => {
  expectTurnedAway({ answered: [], tried: 3 })
  assert.throws(() => expectTurnedAway({ answered: [], tried: 0 }), NonConformance)
  assert.throws(() => expectTurnedAway({ answered: ['GET /Patient/1 -> 200'], tried: 3 }), /1 were answered/)
})
