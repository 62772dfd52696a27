import assert from 'node:assert/strict'
import test from 'node:test'
import { entryFrom } from './entry.ts'

const SHOWN = {
  appointmentId: 1001,
  clientReference: 'appointment-1',
  version: 2,
  prisonId: 'ZKV',
  prisonerNumber: 'A1234BC',
  name: null,
  location: { key: 'ZKV-HCC-TR1', description: 'Treatment room 1' },
  inCell: false,
  startDate: '2026-03-03',
  startTime: '09:00',
  endTime: '09:30',
  status: 'CANCELLED',
  cancellation: { reasonCode: 'LOCKDOWN', by: 'PRISON', at: '2026-03-02T10:00:00Z' },
  lastChangedBy: 'PRISON',
  somethingNew: { later: true },
}

test("an entry is read as far as it is known, and the prison's additions are left alone", () => {
  assert.deepEqual(entryFrom(SHOWN), {
    appointmentId: 1001,
    reference: 'appointment-1',
    version: 2,
    prisonId: 'ZKV',
    prisonNumber: 'A1234BC',
    locationKey: 'ZKV-HCC-TR1',
    inCell: false,
    date: '2026-03-03',
    startTime: '09:00',
    endTime: '09:30',
    status: 'CANCELLED',
    cancelledBecause: 'LOCKDOWN',
    lastChangedBy: 'PRISON',
  })
})

test('what is no entry is not taken for one', () => {
  for (const value of [undefined, 'no', {}, { ...SHOWN, status: 'PERHAPS' }, { ...SHOWN, version: '2' }])
    assert.equal(entryFrom(value), undefined)
})
