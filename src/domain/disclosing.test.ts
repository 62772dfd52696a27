import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectHeldBack, expectReview, expectToldOfSelfHarm } from './disclosing.ts'

const letter = (words: string) => [JSON.stringify({ section: [{ text: { div: `<div>${words}</div>` } }] })]

test('a letter says what it is for and nothing of the prison', () => {
  expectHeldBack(letter('Asthma'), 'Asthma', ['Harrowmere'], 'mailbox')
  assert.throws(
    () => expectHeldBack(letter('Asthma. Moves to Harrowmere.'), 'Asthma', ['Harrowmere'], 'm'),
    /Harrowmere/,
  )
  assert.throws(() => expectHeldBack([], 'Asthma', ['Harrowmere'], 'mailbox'), /nothing of "Asthma"/)
})

test('a confirmed risk is told in words or by its code', () => {
  expectToldOfSelfHarm(letter('Risk of self-harm'), 'mailbox')
  expectToldOfSelfHarm(['{"code":"401206008"}'], 'mailbox')
  assert.throws(() => expectToldOfSelfHarm(letter('Asthma'), 'mailbox'), /a document without it/)
})

test('without an open review nothing is held', () => {
  expectReview({ given: [], reviews: 1, seen: 'here' })
  assert.throws(() => expectReview({ given: [], reviews: 0, seen: 'here' }), /no review/)
})
