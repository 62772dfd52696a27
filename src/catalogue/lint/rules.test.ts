import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited } from '../small-catalogue.ts'
import { findingsAfter } from './small-lint.ts'

const FEATURE = 'features/risk/alerts.feature'
const ROWS = 'requirements/risk.yaml'

test('nothing is found in a project whose proof agrees with its specification', () => {
  assert.deepEqual(findingsAfter({}), [])
})

test('one changed word in the title of a Rule is named with its file, its line and what to write', () => {
  const files = edited(FEATURE, 'Rule: The healthcare system shows every', 'Rule: The healthcare system lists every')
  assert.deepEqual(findingsAfter({ files }), [
    'rule-title: the Rule of RISK-01 says "The healthcare system lists every active alert" and the catalogue says "The healthcare system shows every active alert" - features/risk/alerts.feature:4 - write "Rule: The healthcare system shows every active alert"; if the requirement itself changes, change requirements/risk.yaml:4 first',
  ])
})

test('a change of the catalogue text is noticed in the feature and against the release', () => {
  const found = findingsAfter({
    files: edited(ROWS, 'text: The healthcare system says', 'text: A healthcare system says'),
  })
  assert.deepEqual(
    found.map((line) => line.split(':')[0]),
    ['rule-title', 'release'],
  )
  assert.match(
    found[1] ?? '',
    /^release: the meaning of RISK-02 changed since release 0\.1 - requirements\/risk\.yaml:20 - /,
  )
})

test('tags are the projection of the catalogue row', () => {
  assert.deepEqual(findingsAfter({ files: edited(FEATURE, '@must @core', '@must') }), [
    'rule-tags: RISK-01 is tagged @REQ-RISK-01 @must @binds-hc - features/risk/alerts.feature:4 - write @REQ-RISK-01 @must @core @binds-hc',
  ])
})

test('an id that the catalogue does not hold is refused with the one that was meant', () => {
  const [first] = findingsAfter({ files: edited(FEATURE, '@REQ-RISK-02', '@REQ-RISK-2') })
  assert.equal(
    first,
    'unknown-requirement: RISK-2 is not in the catalogue. Did you mean "RISK-02"? - features/risk/alerts.feature:21 - correct the tag, or write the row in requirements/ first',
  )
})

test('a Rule without a requirement is given the tags of the row whose text it has', () => {
  const [first] = findingsAfter({ files: edited(FEATURE, '  @REQ-RISK-02 @should @binds-both\n', '') })
  assert.match(
    first ?? '',
    /^rule-tags: the Rule ".+" names no requirement - .+:20 - tag it @REQ-RISK-02 @should @binds-both$/,
  )
})

test('Rules stand in the order of the catalogue, one for each requirement', () => {
  const first =
    'Feature: f\n\n  @REQ-RISK-02 @should @binds-both\n  Rule: The healthcare system says when it last asked\n'
  const example = '    Example: [RISK-02.1] The time is shown\n      Given a nurse has opened the record\n'
  const found = findingsAfter({ files: { 'features/risk/more.feature': `${first}${example}` } })
  assert(
    found.includes(
      'one-rule: RISK-02 already has a Rule at features/risk/alerts.feature:21 - features/risk/more.feature:4 - put its Examples there',
    ),
  )
  const swapped = edited(FEATURE, '@REQ-RISK-01 @must @core @binds-hc', '@REQ-RISK-03 @may @binds-hc')
  assert(
    findingsAfter({ files: swapped }).some((line) => line.startsWith('rule-order: RISK-02 stands after RISK-03 - ')),
  )
})

test('a row of the release that examples verify and that has none is named where it is written', () => {
  const feature = edited(FEATURE, 'Example: [RISK-02.1]', 'Example: [RISK-01.4]')
  assert(
    findingsAfter({ files: feature }).includes(
      'missing-examples: RISK-02 is in release 0.1 and has no Example - requirements/risk.yaml:20 - write its Rule in features/risk/, titled with its text',
    ),
  )
})
