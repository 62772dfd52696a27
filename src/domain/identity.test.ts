import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assessmentNote, expectAssessments, expectWork } from './first-days.ts'
import { actsFrom, expectActs, expectReason, expectRecipients, expectSameRecord, WRONG_LINK_REASON } from './links.ts'
import {
  expectFoundUnder,
  expectNumbers,
  expectPairing,
  expectReceived,
  expectRefusal,
  expectSentOnce,
  withWrongCheckDigit,
} from './numbers.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { isNhsNumber, personFor } from './people.ts'
import { expectReview } from './reviews.ts'
import { consentsFrom, expectConsents, expectNoneExpected, expectOver, expectStays, staysFrom } from './stays.ts'

const ade = personFor('Ade', { seed: 'identity', runNumber: 1, example: 'IDM-01.1' })
const seen = 'GET /fhir/x -> 200 (exchange 1)'
const now = new Date('2026-03-02T09:00:00Z')
const refused = (act: () => void, words: RegExp) =>
  assert.throws(act, (error: unknown) => error instanceof NonConformance && words.test(error.message))

describe('numbers and their status', () => {
  const shown = (status: 'verified' | 'candidate' | 'not stated') => ({
    prisonNumber: { value: ade.prisonNumber, status: 'verified' as const },
    nhsNumber: { value: ade.nhsNumber, status },
    earlier: [],
    seen,
  })
  it('are as expected only with the value and the status', () => {
    expectNumbers(shown('candidate'), ade, 'verified', 'candidate')
    refused(() => expectNumbers(shown('verified'), ade, 'verified', 'candidate'), /\(candidate\); found .*\(verified\)/)
    refused(() => expectNumbers(shown('not stated'), ade, 'verified', 'none'), /not stated/)
  })
  it('are found under one status and no other', () => {
    expectFoundUnder({ prisonNumber: ['verified'], nhsNumber: ['none'], seen }, 'verified', 'none')
    const all = ['verified', 'candidate', 'none'] as const
    refused(
      () => expectFoundUnder({ prisonNumber: [...all], nhsNumber: [...all], seen }, 'verified', 'none'),
      /under prison number verified, candidate, none/,
    )
  })
  it('are refused for the reason that is the case, or it does not count', () => {
    const answer = { accepted: false, reasons: ['nhs-number-invalid'], seen }
    expectRefusal(answer, 'the check digit is wrong')
    refused(() => expectRefusal({ ...answer, reasons: [] }, 'the check digit is wrong'), /no stated reason/)
    refused(() => expectRefusal({ ...answer, accepted: true }, 'the check digit is wrong'), /accepted/)
  })
  it('have one wrong digit and nothing else wrong', () => {
    const wrong = withWrongCheckDigit(ade.nhsNumber)
    assert.equal(isNhsNumber(wrong), false)
    assert.equal(wrong.slice(0, 9), ade.nhsNumber.slice(0, 9))
  })
  it('reach the prison with their status, once, and with a receipt', () => {
    expectPairing({ value: ade.nhsNumber, status: 'verified', sent: 1 }, ade.nhsNumber, 'verified')
    expectPairing({ status: 'none', sent: 1 }, '', 'none')
    refused(() => expectPairing({ status: 'none', sent: 0 }, ade.nhsNumber, 'verified'), /found none/)
    refused(() => expectSentOnce({ status: 'none', sent: 2 }), /found 2/)
    refused(() => expectReceived([]), /nothing that was sent/)
    refused(() => expectReceived(['received', 'sent']), /received, sent/)
  })
})

describe('links', () => {
  const leads = (...records: string[]) => ({ records, seen })
  it('lead from both numbers to one record', () => {
    expectSameRecord({ removed: leads('Patient/1'), surviving: leads('Patient/1') })
    refused(() => expectSameRecord({ removed: leads(), surviving: leads('Patient/1') }), /leads to nobody/)
    refused(() => expectSameRecord({ removed: leads('Patient/2'), surviving: leads('Patient/1') }), /Patient\/2/)
    refused(
      () => expectSameRecord({ removed: leads('Patient/1', 'Patient/2'), surviving: leads('Patient/1') }),
      /Patient\/1, Patient\/2/,
    )
  })
  it('leave an audit of which nothing is missing', () => {
    const wanted = actsFrom([{ who: 'nurse', what: 'opened' }])
    expectActs({ acts: [{ who: 'nurse', what: 'opened' }, { what: 'other' }], seen }, wanted)
    refused(() => expectActs({ acts: [{ what: 'opened' }], seen }, wanted), /nothing of: nurse opened/)
    assert.throws(() => actsFrom([{ who: 'nurse', what: 'looked' }]), HarnessFault)
  })
  it('are undone for a reason that can be read afterwards', () => {
    expectReason({ given: ['Moved', WRONG_LINK_REASON], seen })
    refused(() => expectReason({ given: ['Moved'], seen }), /found "Moved"/)
    refused(() => expectReason({ given: [], seen }), /found no reason/)
  })
  it('are told to each recipient, or staff are asked to tell', () => {
    expectRecipients(['received'], 'have been told')
    expectRecipients(['requested'], 'are to be told')
    refused(() => expectRecipients([], 'have been told'), /nobody who is told/)
    refused(() => expectRecipients(['received', 'unconfirmed'], 'have been told'), /unconfirmed/)
    refused(() => expectRecipients(['received'], 'are to be told'), /found received/)
  })
  it('are asked about once', () => {
    expectReview({ found: [{ id: '1', state: 'open' }], seen }, 'open')
    refused(() => expectReview({ found: [], seen }, 'open'), /found none/)
    refused(() => expectReview({ found: [{ id: '1', state: 'closed' }], seen }, 'open'), /1 \(closed\)/)
  })
})

describe('first days and stays', () => {
  it('know an assessment by its note, and whether it is complete', () => {
    const found = [{ note: assessmentNote(ade), complete: true }]
    expectAssessments({ found, seen }, [ade])
    refused(() => expectAssessments({ found, seen }, []), /found First-stage/)
    refused(
      () => expectAssessments({ found: [{ note: assessmentNote(ade), complete: false }], seen }, [ade]),
      /not complete/,
    )
  })
  it('have one piece of work open, or none open and one done', () => {
    expectWork({ open: 1, done: 3, seen }, 'open', 'trace')
    expectWork({ open: 0, done: 1, seen }, 'closed', 'trace')
    refused(() => expectWork({ open: 2, done: 0, seen }, 'open', 'trace'), /2 open/)
    refused(() => expectWork({ open: 0, done: 0, seen }, 'closed', 'trace'), /0 open, 0 closed/)
  })
  it('hold exactly the stays and consents of a table', () => {
    const stays = staysFrom([{ prison: 'Kirkvale', since: '70 days ago', state: 'past' }], now)
    assert.deepEqual(stays, [{ at: 'ZKV', since: '2025-12-22', state: 'past' }])
    expectStays({ found: stays, seen }, stays)
    refused(() => expectStays({ found: [...stays, ...stays], seen }, stays), /past\); ZKV/)
    const consents = consentsFrom([{ given: 'today', state: 'current' }], now)
    refused(() => expectConsents({ found: [{ on: '2026-03-02', state: 'past' }], seen }, consents), /\(past\)/)
    assert.throws(() => staysFrom([{ prison: 'Nowhere', since: 'today', state: 'past' }], now), HarnessFault)
  })
  it('are over, or nobody is expected, only where there was something', () => {
    refused(() => expectOver({ found: [], seen }), /no stay/)
    refused(() => expectNoneExpected({ found: [], seen }), /no appointment at all/)
    refused(() => expectNoneExpected({ found: [{ on: '2026-03-05', state: 'current' }], seen }), /still expected/)
  })
})
