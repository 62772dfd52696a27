import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmsAt, alarmsFrom, expectMedicineAlarms } from './medicine-alarms.ts'
import { NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS } from './people.ts'

/** A Monday. */
const NOW = new Date('2026-03-02T09:00:00Z')
const SITES = ESTABLISHMENTS.slice(0, 2)
const alarm = { at: 'ZKV', medicine: 'Levodopa', occasion: 'at arrival', due: '2026-02-28 12:00', escalated: false }
const seen = { open: [alarm, { ...alarm, at: 'ZHM' }], seen: 'here' }

test('both sites, and by the day after last Friday, although that is a Saturday', () => {
  expectMedicineAlarms(seen, alarmsAt(SITES, 'Levodopa', 'at arrival, due by the day after last Friday', NOW))
})

test('Monday is too late, and so is an alarm that names no time', () => {
  for (const due of ['2026-03-02 12:00', '']) {
    const late = { ...seen, open: seen.open.map((one) => ({ ...one, due })) }
    const expected = alarmsAt(SITES, 'Levodopa', 'at arrival, due by the day after last Friday', NOW)
    assert.throws(() => expectMedicineAlarms(late, expected), NonConformance)
  }
})

test('one site alone, another occasion, a second alarm and one that has not escalated are noticed', () => {
  const rows = [{ at: 'Kirkvale', medicine: 'Levodopa', occasion: 'at arrival' }]
  assert.throws(() => expectMedicineAlarms(seen, alarmsFrom(rows, NOW)), NonConformance)
  for (const occasion of ['before departure', 'at arrival, escalated'])
    assert.throws(() => expectMedicineAlarms(seen, alarmsAt(SITES, 'Levodopa', occasion, NOW)), NonConformance)
})
