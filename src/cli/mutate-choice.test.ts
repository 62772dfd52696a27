import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choose, isMutable, mutationOf } from './mutate-choice.ts'
import { editsIn } from './mutate-sites.ts'

const SOURCE = `export function isOpen(alert) {
  if (alert.closed) return false
  return alert.expires === undefined ||
    alert.expires >= today
}
`
const mutations = editsIn(SOURCE).map((edit) => mutationOf('mocks/prison/alerts/alerts.ts', SOURCE, edit))

test('a mutation names its file and line and shows the lines before and after', () => {
  const [first] = mutations
  assert.equal(first?.line, 2)
  assert.equal(first.was, 'if (alert.closed) return false')
  assert.equal(first.became, 'if (!(alert.closed)) return false')
})

test('an edit of several lines is shown on one', () => {
  const constant = mutations.find(({ became }) => became === 'return undefined')
  assert.equal(constant?.was, 'return alert.expires === undefined || alert.expires >= today')
})

test('the same seed chooses the same mutations, and another seed others', () => {
  const chosen = choose(mutations, 4, 'interlock')
  assert.equal(chosen.length, 4)
  assert.deepEqual(choose(mutations.toReversed(), 4, 'interlock'), chosen)
  assert.notDeepEqual(choose(mutations, 4, 'another'), chosen)
})

test('lines that move do not change the choice', () => {
  const moved = `\n\n${SOURCE}`
  const later = editsIn(moved).map((edit) => mutationOf('mocks/prison/alerts/alerts.ts', moved, edit))
  const texts = (of: typeof mutations) => choose(of, 4, 'interlock').map(({ became }) => became)
  assert.deepEqual(texts(later), texts(mutations))
})

test('all are chosen where fewer exist than were asked for', () => {
  assert.equal(choose(mutations, 1000, 'interlock').length, mutations.length)
})

test('what arranges the world is not mutated, and neither are pages', () => {
  assert.equal(isMutable('mocks/healthcare/pages/booking.ts'), false)
  for (const file of [
    'mocks/prison/control/fields.ts',
    'mocks/prison/alerts/control.ts',
    'mocks/nhs/control.ts',
    'mocks/nhs/exchanges.ts',
  ])
    assert.equal(isMutable(file), false, file)
  for (const file of [
    'mocks/prison/alerts/alerts.ts',
    'mocks/healthcare/outbox.ts',
    'mocks/nhs/world.ts',
    'mocks/fhir/server.ts',
  ])
    assert.equal(isMutable(file), true, file)
})
