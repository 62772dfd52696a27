import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type AuditEntry,
  DEEDS,
  type DeedDone,
  expectEntries,
  expectNoneOf,
  expectReceived,
  expectSent,
  turnsOf,
} from './audited-deeds.ts'
import { personFor } from './people.ts'

const person = personFor('Ade', { seed: 'test', runNumber: 1, example: 'target/AUD-01.1' })
const DONE: DeedDone = {
  ...{ deed: 'viewed', role: 'nurse', person, purpose: 'seeing the person', correlation: 'deed-1' },
  ...{ from: '2026-03-02T09:00:00Z', to: '2026-03-02T09:00:01Z' },
}
const ENTRY: AuditEntry = {
  ...{ deeds: ['viewed'], who: 'Practitioner/1', role: 'nurse', at: '2026-03-02T09:00:00Z' },
  ...{ purpose: 'seeing the person', correlations: ['deed-1'] },
}
const audit = (...entries: readonly AuditEntry[]) => ({ entries, seen: 'the audit' })

test('an entry that says everything passes, also among others', () => {
  expectEntries(audit({ ...ENTRY, correlations: ['other'] }, ENTRY), [DONE])
})

test('an entry that lacks or mistakes one thing fails and says which', () => {
  const { who: _who, ...nameless } = ENTRY
  const wrong: readonly (readonly [AuditEntry, RegExp])[] = [
    [nameless, /without who/],
    [{ ...ENTRY, role: 'doctor' }, /role doctor/],
    [{ ...ENTRY, at: '2026-03-01T09:00:00Z' }, /2026-03-01/],
    [{ ...ENTRY, purpose: 'direct-care' }, /purpose direct-care/],
    [{ ...ENTRY, deeds: ['changed'] }, /says changed/],
    [{ ...ENTRY, correlations: [] }, /none under that identifier/],
  ]
  for (const [entry, message] of wrong) assert.throws(() => expectEntries(audit(entry), [DONE]), message)
})

test('what was done with another record is not among the entries', () => {
  expectNoneOf(audit({ ...ENTRY, correlations: ['other'] }), [DONE])
  assert.throws(() => expectNoneOf(audit(ENTRY), [DONE]), /another's/)
})

test('what was sent is told in full or not at all', () => {
  const sent = { ...ENTRY, deeds: ['sent'] }
  expectSent(audit(sent), 'nurse')
  assert.throws(() => expectSent(audit({ ...sent, correlations: [] }), 'nurse'), /without a correlation identifier/)
  assert.throws(() => expectReceived(audit(ENTRY)), /none among 1/)
})

test('what was sent is told of whoever had it sent', () => {
  const sent = { ...ENTRY, deeds: ['sent'] }
  expectSent(audit({ ...sent, role: 'record' }, sent), 'nurse')
  assert.throws(() => expectSent(audit({ ...sent, role: 'record' }, ENTRY), 'nurse'), /the role record/)
})

test('what was received is told of the prison', () => {
  const received = { ...ENTRY, deeds: ['received'] }
  for (const who of ['Prison', 'HMPPS External API', 'Device/4, HMP Kirkvale', 'nomis'])
    expectReceived(audit({ ...received, who }))
  assert.throws(() => expectReceived(audit(received)), /Practitioner/)
})

test('a long day has each kind of deed, by more than one pair of hands', () => {
  const turns = turnsOf(40)
  assert.equal(turns.length, 40)
  assert.deepEqual(new Set(turns.map(({ deed }) => deed)), new Set(DEEDS))
  assert.ok(new Set(turns.map(({ role }) => role)).size > 3)
})
