import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NonConformance } from './outcomes.ts'
import {
  type EscortSeen,
  expectEscorts,
  expectTold,
  expectWithheld,
  type OutsideBooking,
} from './outside-appointments.ts'

const BOOKING: OutsideBooking = {
  name: 'Scan',
  date: '2026-03-05',
  from: '10:00',
  to: '12:00',
  at: 'Northmoor Hospital',
  returnBy: '16:30',
}
const facing = (text: string) => ({ told: [], text, seen: 'GET' })
const escort: EscortSeen = {
  name: 'Scan',
  date: '2026-03-05',
  from: '10:00',
  to: '12:00',
  returnBy: '16:30',
  decision: 'agreed',
}

describe('what a person may read', () => {
  it('tells neither date nor place of an outside appointment, however it is written', () => {
    const leaks = ['2026-03-05T10:00', '05/03/2026', '5/3/2026', 'on 5 March', 'Thu 5 Mar', 'at northmoor hospital']
    for (const leak of leaks) assert.throws(() => expectWithheld(facing(leak), BOOKING), NonConformance, leak)
  })

  it('may tell of other days and places', () => {
    assert.doesNotThrow(() => expectWithheld(facing('Review on 3 March 2026, 10:00, treatment room 1'), BOOKING))
  })

  it('tells of exactly the appointments in the prison', () => {
    const review = { name: 'Review', date: '2026-03-03', from: '09:00' }
    assert.doesNotThrow(() => expectTold({ ...facing(''), told: [review] }, [review]))
    assert.throws(() => expectTold(facing(''), [review]), /found nothing/)
  })
})

describe('escorts', () => {
  it('are compared by what is said of them', () => {
    assert.doesNotThrow(() => expectEscorts({ found: [escort], seen: '' }, [{ name: 'Scan', decision: 'agreed' }]))
    assert.throws(() => expectEscorts({ found: [escort], seen: '' }, [{ name: 'Scan', decision: 'refused' }]), /agreed/)
  })

  it('are asked for once, or not at all', () => {
    assert.throws(() => expectEscorts({ found: [escort, escort], seen: '' }, [{ name: 'Scan' }]), NonConformance)
    assert.throws(() => expectEscorts({ found: [escort], seen: '' }, []), NonConformance)
    assert.doesNotThrow(() => expectEscorts({ found: [], seen: '' }, []))
  })
})
