import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ConcernShown, concernsFrom, expectConcern, expectConcernsHeld } from './concerns.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'

const seen = (...concerns: readonly ConcernShown[]) => ({ concerns, seen: 'here' })
const refused = (look: () => void) => assert.throws(look, NonConformance)

describe('what is expected of a concern', () => {
  it('shows an unconfirmed one with the advice to telephone', () => {
    expectConcern(seen({ state: 'unconfirmed', told: 'Telephone the prison.' }), 'unconfirmed')
    refused(() => expectConcern(seen({ state: 'unconfirmed', told: 'Wait.' }), 'unconfirmed'))
    refused(() => expectConcern(seen({ state: 'sent' }), 'unconfirmed'))
  })
  it('shows a rejected one with its reason, and a received one as it is', () => {
    expectConcern(seen({ state: 'rejected', told: 'NOT_POSSIBLE' }), 'rejected')
    expectConcern(seen({ state: 'received' }), 'received')
    refused(() => expectConcern(seen({ state: 'rejected' }), 'rejected'))
  })
  it('shows it once', () => {
    refused(() => expectConcern(seen(), 'received'))
    refused(() => expectConcern(seen({ state: 'received' }, { state: 'received' }), 'received'))
  })
  it('knows the states that a feature may name', () => {
    assert.throws(() => expectConcern(seen(), 'recieved'), HarnessFault)
  })
  it('reaches the prison in the words meant for it, and no others', () => {
    const [expected] = concernsFrom([{ summary: 'Low in mood', from: 'nurse', urgent: 'yes' }])
    assert.ok(expected)
    expectConcernsHeld([expected], [expected])
    refused(() => expectConcernsHeld([{ ...expected, summary: 'Low in mood; sertraline' }], [expected]))
    refused(() => expectConcernsHeld([{ ...expected, urgent: false }], [expected]))
    refused(() => expectConcernsHeld([expected, expected], [expected]))
  })
})
