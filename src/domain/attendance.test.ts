import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aboutToBegin, expectOutcome, type OutcomeSeen, outcomeCode } from './attendance.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'

const seen = (more: Partial<OutcomeSeen>): OutcomeSeen => ({
  codes: [],
  attended: false,
  refused: false,
  seen: 'GET Appointment',
  ...more,
})

describe('a movement outcome', () => {
  it('is the prison’s code, and a refusal only where the person refused', () => {
    assert.doesNotThrow(() => expectOutcome(seen({ codes: ['REFUSED'], refused: true }), 'refused'))
    assert.doesNotThrow(() => expectOutcome(seen({ codes: ['NOT_UNLOCKED'] }), 'not unlocked'))
    assert.throws(() => expectOutcome(seen({ codes: ['NOT_UNLOCKED'], refused: true }), 'not unlocked'), NonConformance)
    assert.throws(() => expectOutcome(seen({ codes: ['REFUSED'] }), 'refused'), NonConformance)
  })

  it('that nobody knows is shown as received and counts as nothing', () => {
    assert.doesNotThrow(() => expectOutcome(seen({ codes: ['REFUSED_BY_STAFF'] }), 'REFUSED_BY_STAFF'))
    assert.throws(() => expectOutcome(seen({}), 'REFUSED_BY_STAFF'), NonConformance)
    assert.throws(() => expectOutcome(seen({ codes: ['FIRE_ALARM'], attended: true }), 'FIRE_ALARM'), NonConformance)
  })

  it('is one, not a list of what was said before', () => {
    assert.throws(() => expectOutcome(seen({ codes: ['NO_ESCORT', 'ATTENDED'], attended: true }), 'attended'), {
      message: /NO_ESCORT and ATTENDED/,
    })
  })

  it('of which nothing was recorded is none', () => {
    assert.doesNotThrow(() => expectOutcome(seen({}), 'none'))
    assert.throws(() => expectOutcome(seen({ refused: true }), 'none'), NonConformance)
  })

  it('that a feature misspells is our own mistake', () => {
    assert.throws(() => outcomeCode('did not come'), HarnessFault)
  })
})

describe('an appointment that is about to begin', () => {
  it('begins within minutes on the prison’s clocks, in summer as well', () => {
    const booked = aboutToBegin(new Date('2026-07-01T09:00:00Z'))
    assert.deepEqual(booked, { date: '2026-07-01', from: '10:05', to: '10:20' })
  })

  it('near midnight begins after it, because the prison’s book has one date for both times', () => {
    const booked = aboutToBegin(new Date('2026-03-02T23:50:00Z'))
    assert.deepEqual(booked, { date: '2026-03-03', from: '00:30', to: '00:45' })
  })
})
