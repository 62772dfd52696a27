import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AppointmentSeen } from './appointments.ts'
import { clinicOf, expectHeld } from './clinics.ts'
import {
  expectClosedBecause,
  expectFollowUps,
  expectInOrder,
  expectNoneAt,
  expectStanding,
  expectUrgentFirst,
} from './follow-up.ts'
import { NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS, personFor } from './people.ts'

const from = { seed: 'test', runNumber: 1, example: 'APPT-13.1' }
const ade = personFor('Ade', from)
const bronagh = personFor('Bronagh', from)
const [kirkvale = { name: '', code: '' }] = ESTABLISHMENTS
const worklist = (...items: (readonly [typeof ade, string])[]) => ({
  items: items.map(([person, name]) => ({ person, name })),
  seen: 'GET Task',
})
const seenAt = (place: string, state: AppointmentSeen['state']) => ({
  found: [{ name: 'Review', date: '2026-03-05', from: '14:00', to: '14:15', place, state }],
  seen: 'GET Appointment',
})

describe('an appointment worklist', () => {
  it('holds exactly what is expected, in any order', () => {
    const { items } = worklist([ade, 'Review'], [bronagh, 'Review'])
    assert.doesNotThrow(() => expectFollowUps(worklist([bronagh, 'Review'], [ade, 'Review']), items))
    assert.throws(() => expectFollowUps(worklist([ade, 'Review']), items), /Bronagh's "Review"/)
    assert.throws(() => expectFollowUps(worklist([ade, 'Review'], [ade, 'Review']), items), NonConformance)
  })

  it('says which item came too early', () => {
    const { items } = worklist([ade, 'Review'], [bronagh, 'Review'])
    assert.doesNotThrow(() => expectInOrder(worklist([ade, 'Review'], [bronagh, 'Review']), items))
    assert.throws(() => expectInOrder(worklist([bronagh, 'Review'], [ade, 'Review']), items), {
      message: /Bronagh's "Review" before Ade's "Review"/,
    })
  })

  it('puts the most urgent first, and equals in any order', () => {
    const clinic = clinicOf(6, [ade, bronagh], '2026-03-03')
    const named = clinic.map(({ person, booking }) => [person, booking.name] as const)
    const [routine, urgent, immediate, routineToo, urgentToo, immediateToo] = named
    if (!routine || !urgent || !immediate || !routineToo || !urgentToo || !immediateToo)
      assert.fail('six were asked for')
    const good = worklist(immediateToo, immediate, urgent, urgentToo, routineToo, routine)
    assert.doesNotThrow(() => expectUrgentFirst(good, clinic))
    const bad = worklist(immediate, urgent, immediateToo, urgentToo, routine, routineToo)
    assert.throws(() => expectUrgentFirst(bad, clinic), NonConformance)
  })

  it('lets an item go for a reason that is kept', () => {
    assert.doesNotThrow(() => expectClosedBecause({ open: false, reason: 'Healed', seen: '' }, 'Healed'))
    assert.throws(() => expectClosedBecause({ open: false, seen: '' }, 'Healed'), /nothing said/)
    assert.throws(() => expectClosedBecause({ open: true, reason: 'Healed', seen: '' }, 'Healed'), /still open/)
  })
})

describe('an appointment at a site', () => {
  it('does not stand where it was cancelled, held, or moved to another site', () => {
    assert.throws(() => expectNoneAt(seenAt('ZKV-HCC-TR1', 'booked'), kirkvale), NonConformance)
    assert.throws(() => expectNoneAt(seenAt('in cell', 'booked'), kirkvale), NonConformance)
    for (const gone of [
      seenAt('ZKV-HCC-TR1', 'cancelled'),
      seenAt('in cell', 'other'),
      seenAt('ZHM-HCC-TR1', 'booked'),
    ])
      assert.doesNotThrow(() => expectNoneAt(gone, kirkvale))
  })

  it('stands by its name', () => {
    assert.doesNotThrow(() => expectStanding(seenAt('ZKV-HCC-TR1', 'booked'), 'Review', kirkvale))
    assert.throws(() => expectStanding(seenAt('ZKV-HCC-TR1', 'cancelled'), 'Review', kirkvale), /"Review" cancelled/)
  })

  it('is held by the prison once', () => {
    const [booked] = clinicOf(1, [ade], '2026-03-05')
    if (!booked) assert.fail('one was asked for')
    const entry = { ...seenAt('in cell', 'booked').found[0], ...booked.booking, to: '08:05', state: 'booked' as const }
    assert.doesNotThrow(() => expectHeld([{ found: [entry], seen: '' }], [booked]))
    assert.throws(() => expectHeld([{ found: [entry, entry], seen: '' }], [booked]), NonConformance)
    assert.throws(() => expectHeld([{ found: [], seen: '' }], [booked]), NonConformance)
  })
})
