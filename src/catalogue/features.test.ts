import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesIn, parseFeature } from './features.ts'
import { SMALL_PROJECT } from './small-catalogue.ts'

const feature = parseFeature(SMALL_PROJECT['features/risk/alerts.feature'], 'alerts.feature')

test('a feature gives its rules with the requirement that their tags name', () => {
  assert.deepEqual(
    feature.rules.map(({ requirement, place }) => [requirement, place.line]),
    [
      ['RISK-01', 4],
      ['RISK-02', 21],
    ],
  )
})

test('an outline gives one case for each row, with the line of the row', () => {
  assert.deepEqual(
    casesIn([feature]).map(({ id, place }) => [id, place.line]),
    [
      ['RISK-01.1', 6],
      ['RISK-01.2', 17],
      ['RISK-01.3', 18],
      ['RISK-02.1', 23],
    ],
  )
})

test('the steps of a case are filled in and know their kind and line', () => {
  const [, second] = casesIn([feature])
  assert.deepEqual(second?.steps[2], {
    kind: 'then',
    text: 'a nurse sees the "XA" alert on Ade\'s record',
    place: { file: 'alerts.feature', line: 14 },
    docString: false,
  })
})

test('a step that begins with And is of the kind of the one before it', () => {
  const text = 'Feature: f\n  Example: e\n    Given a\n    And b\n    Then c\n    But d\n'
  const [scenario] = parseFeature(text, 'f').outside
  assert.deepEqual(
    scenario?.steps.map(({ kind }) => kind),
    ['given', 'given', 'then', 'then'],
  )
})

test('text that is not Gherkin names its file and line', () => {
  assert.throws(() => parseFeature('Feature: f\n  Example: e\n    Given a\n    Hten b\n', 'f.feature'), {
    name: 'InputProblem',
    message: /^f\.feature:4: not valid Gherkin: expected: /,
  })
  assert.throws(() => parseFeature('', 'f.feature'), /f\.feature:1: holds no Feature/)
})
