import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Resource } from '../../fhir/resource.ts'
import { CANCELLATION, PRISON_CANCELLATION } from '../../fhir/systems.ts'
import type { PrisonEntry } from './entry.ts'
import { referenceFollowUp, replacedBy } from './follow-up-policies.ts'

const { causeOf, hasFallenThrough, mayClose, priorityOf, statusAfter } = referenceFollowUp
const booked: Resource = { resourceType: 'Appointment', status: 'booked' }
const cancelled = (system: string): Resource => ({
  ...booked,
  status: 'cancelled',
  cancelationReason: { coding: [{ system, code: 'x' }] },
})
const entry: PrisonEntry = {
  appointmentId: 1,
  version: 2,
  prisonId: 'ZKV',
  prisonNumber: 'A1234AB',
  inCell: false,
  date: '2026-03-05',
  startTime: '14:00',
  endTime: '14:15',
  status: 'CANCELLED',
  lastChangedBy: 'PRISON',
}

describe('an appointment that lies ahead', () => {
  it('falls through when the person is elsewhere, away or gone, and not when they are where it is', () => {
    assert.equal(causeOf(booked, 'ZKV', { site: 'ZKV', state: 'held' }), undefined)
    assert.equal(causeOf(booked, 'ZKV', { site: 'ZHM', state: 'held' }), 'transfer')
    assert.equal(causeOf(booked, 'ZKV', { site: 'ZKV', state: 'away' }), 'away')
    assert.equal(causeOf(booked, 'ZKV', { site: 'ZKV', state: 'gone' }), 'release')
    assert.equal(causeOf({ ...booked, status: 'fulfilled' }, 'ZKV', { site: 'ZHM', state: 'held' }), undefined)
  })

  it('is held for somebody who will be back, and cancelled otherwise', () => {
    assert.deepEqual(
      [statusAfter('away'), statusAfter('transfer'), statusAfter('release')],
      ['waitlist', 'cancelled', 'cancelled'],
    )
  })

  it('falls through when the prison calls it off, also where that was taken over before', () => {
    assert.equal(hasFallenThrough(booked, entry), true)
    assert.equal(hasFallenThrough(cancelled(PRISON_CANCELLATION), entry), true)
    assert.equal(hasFallenThrough(booked, { ...entry, status: 'DELETED' }), true)
  })

  it('does not fall through when the clinic calls it off, or when it has been kept', () => {
    assert.equal(hasFallenThrough(cancelled(CANCELLATION), entry), false)
    assert.equal(hasFallenThrough(booked, { ...entry, lastChangedBy: 'HEALTH' }), false)
    assert.equal(hasFallenThrough(booked, { ...entry, status: 'SCHEDULED' }), false)
    assert.equal(hasFallenThrough({ ...booked, status: 'fulfilled' }, entry), false)
  })
})

describe('an item', () => {
  it('is as urgent as the clinic stated, and routine where it stated nothing', () => {
    const priorities = [1, 4, 5, 6, 9, 0, undefined].map((priority) => priorityOf({ ...booked, priority }))
    assert.deepEqual(priorities, ['stat', 'stat', 'urgent', 'routine', 'routine', 'routine', 'routine'])
  })

  it('is closed with a reason that says something', () => {
    const closing = (statusReason?: object): Resource => ({ resourceType: 'Task', status: 'completed', statusReason })
    assert.equal(mayClose(closing({ text: 'Healed' })), true)
    assert.equal(mayClose(closing({ coding: [{ code: 'healed' }] })), true)
    assert.equal(mayClose(closing({ text: '  ' })), false)
    assert.equal(mayClose(closing()), false)
  })

  it('is resolved by the booking that takes the place of its appointment', () => {
    const url = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.replaces'
    const extension = [{ url, valueReference: { reference: 'Appointment/3' } }, { url: 'other' }]
    assert.deepEqual(replacedBy({ ...booked, extension }), ['Appointment/3'])
    assert.deepEqual(replacedBy(booked), [])
  })
})
