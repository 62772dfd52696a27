import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { expectAcctReview } from './acct-review.ts'
import { expectActiveAlerts, expectAllowedAlerts, expectHistory } from './alerts-expected.ts'
import { NonConformance } from './outcomes.ts'
import type { RiskShown } from './risk.ts'
import {
  expectAlertOrNotCurrent,
  expectConfirmedAt,
  expectConfirmedOrNotCurrent,
  expectCurrent,
  expectUnavailable,
} from './risk-confirmed.ts'
import { expectHonestFinds } from './self-harm-history.ts'

const HA = { code: 'HA', description: 'ACCT Open', since: '2026-03-01', source: 'Prison', type: 'H' }
const shown: RiskShown = {
  state: 'shown',
  alerts: [HA],
  selfHarm: 'ACCT open',
  source: 'Prison',
  confirmedAt: '2026-03-02T09:00:00Z',
  current: true,
  seen: 'here',
}
const unavailable: RiskShown = {
  state: 'unavailable',
  alerts: [],
  selfHarm: 'not stated',
  advice: 'Telephone',
  seen: '',
}
const fresh = (now: string) => ({ now: new Date(now), limit: { name: 'risk freshness limit', value: 30 } })
const refused = (look: () => void) => assert.throws(look, NonConformance)

describe('what is expected of risk as shown', () => {
  it('takes exactly the alerts that are held, each once', () => {
    expectActiveAlerts(shown, [HA])
    refused(() => expectActiveAlerts({ ...shown, alerts: [HA, HA] }, [HA]))
    refused(() => expectActiveAlerts({ ...shown, alerts: [{ ...HA, since: '2026-02-28' }] }, [HA]))
    refused(() => expectActiveAlerts({ ...shown, alerts: [], state: 'none' }, [HA]))
    refused(() => expectActiveAlerts({ ...shown, alerts: [], state: 'unavailable' }, []))
  })
  it('lets a role see its types of alert and tells the rest from none', () => {
    const withheld: RiskShown = { ...shown, state: 'withheld', alerts: [], selfHarm: 'not stated' }
    expectAllowedAlerts(withheld, [HA], ['X'])
    refused(() => expectAllowedAlerts({ ...withheld, state: 'none' }, [HA], ['X']))
    refused(() => expectAllowedAlerts({ ...withheld, selfHarm: 'ACCT open' }, [HA], ['X']))
    refused(() => expectAllowedAlerts(shown, [HA], ['X']))
  })
  it('tells unavailable from none in every part of the view', () => {
    expectUnavailable(unavailable)
    refused(() => expectUnavailable({ ...unavailable, state: 'none' }))
    refused(() => expectUnavailable({ ...unavailable, selfHarm: 'none' }))
    const { advice: _advice, ...silent } = unavailable
    refused(() => expectUnavailable(silent))
  })
  it('takes an old view only where it owns up to its age', () => {
    expectCurrent(shown, fresh('2026-03-02T09:00:30Z'))
    expectCurrent({ ...shown, confirmedAt: '2026-03-02' }, fresh('2026-03-02T23:00:00Z'))
    refused(() => expectCurrent({ ...shown, confirmedAt: '2026-03-02' }, fresh('2026-03-03T00:02:00Z')))
    refused(() => expectCurrent(shown, fresh('2026-03-02T09:01:31Z')))
    refused(() => expectConfirmedOrNotCurrent(shown, fresh('2026-03-02T09:01:31Z')))
    expectConfirmedOrNotCurrent({ ...shown, current: false }, fresh('2026-03-02T10:00:00Z'))
    expectAlertOrNotCurrent({ ...shown, alerts: [], current: false }, 'HA')
    refused(() => expectAlertOrNotCurrent({ ...shown, alerts: [] }, 'HA'))
    const { current: _current, ...unsaid } = shown
    refused(() => expectCurrent(unsaid, fresh('2026-03-02T09:00:00Z')))
    const { confirmedAt: _at, ...undated } = shown
    refused(() => expectCurrent(undated, fresh('2026-03-02T09:00:00Z')))
    refused(() => expectConfirmedOrNotCurrent(unsaid, fresh('2026-03-02T09:00:00Z')))
  })
  it('takes the time of the answer, give or take a minute, and a source for everything', () => {
    expectConfirmedAt(shown, '2026-03-02T09:00:59Z')
    refused(() => expectConfirmedAt(shown, '2026-03-02T09:01:01Z'))
    refused(() => expectConfirmedAt(shown, undefined))
    refused(() => expectConfirmedAt({ ...shown, confirmedAt: '2026-03-02' }, '2026-03-02T09:00:00Z'))
    const { source: _source, ...unsourced } = shown
    refused(() => expectConfirmedAt(unsourced, '2026-03-02T09:00:00Z'))
  })
  it('takes a history with both dates of each alert', () => {
    const over = { ...HA, until: '2026-03-02' }
    expectHistory([over], [over])
    refused(() => expectHistory([HA], [over]))
    refused(() => expectHistory([], [over]))
  })
  it('takes a review date as a date, and no answer as no answer', () => {
    const now = new Date('2026-03-02T09:00:00Z')
    expectAcctReview({ state: 'planned', date: '2026-03-03', seen: '' }, 'tomorrow', now)
    expectAcctReview({ state: 'none recorded', seen: '' }, 'none recorded', now)
    refused(() => expectAcctReview({ state: 'planned', seen: '' }, 'tomorrow', now))
    refused(() => expectAcctReview({ state: 'none recorded', seen: '' }, 'unavailable', now))
    refused(() => expectAcctReview({ state: 'unavailable', date: '2026-03-03', seen: '' }, 'unavailable', now))
  })
  it('takes finds in free text with their number and a warning', () => {
    const found = {
      coded: [],
      finds: ['1', '2'],
      unmarked: [],
      warning: '2 found by words. There may be more.',
      seen: '',
    }
    expectHonestFinds(found, 2)
    refused(() => expectHonestFinds({ ...found, warning: '12 found by words. There may be more.' }, 2))
    refused(() => expectHonestFinds({ ...found, warning: '2 found by words.' }, 2))
    refused(() => expectHonestFinds({ ...found, unmarked: ['3'] }, 2))
  })
})
