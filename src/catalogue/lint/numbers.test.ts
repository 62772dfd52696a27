import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited } from '../small-catalogue.ts'
import { findingsAfter } from './small-lint.ts'

const FEATURE = 'features/risk/alerts.feature'

function only(rule: string, files: Record<string, string>): readonly string[] {
  return findingsAfter({ files }).filter((line) => line.startsWith(`${rule}:`))
}

test('an example without a number is told how to get one', () => {
  assert.deepEqual(only('example-number', edited(FEATURE, '[RISK-02.1] The time', 'The time')), [
    'example-number: "The time is shown" has no number - features/risk/alerts.feature:23 - begin it with [RISK-02.<n>]',
  ])
})

test('an example numbered for another requirement is refused', () => {
  assert.deepEqual(only('example-number', edited(FEATURE, '[RISK-02.1]', '[RISK-01.9]')), [
    'example-number: RISK-01.9 stands in the Rule of RISK-02 - features/risk/alerts.feature:23 - move it, or number it [RISK-02.<n>]',
  ])
})

test('a number used twice, also by a row of an outline, names both places', () => {
  assert.deepEqual(only('duplicate-number', edited(FEATURE, '| 3 | XB   |', '| 1 | XB   |')), [
    'duplicate-number: RISK-01.1 is already at features/risk/alerts.feature:6 - features/risk/alerts.feature:18 - give one of them the next free number',
  ])
})

test('an example that was deleted since the release is named', () => {
  const [found] = only('deleted-example', edited(FEATURE, '        | 3 | XB   |\n', ''))
  assert.match(
    found ?? '',
    /RISK-01\.3 of release 0\.1 is in no feature, so every run is incomplete - requirements\/releases\/0\.1\.yaml:\d+ - restore it/,
  )
})

test('a new example is not demanded until a release holds it', () => {
  const [found] = only(
    'frozen-example',
    edited(FEATURE, '        | 3 | XB   |\n', '        | 3 | XB   |\n        | 4 | XC |\n'),
  )
  assert.match(
    found ?? '',
    /^frozen-example: RISK-01\.4 is not in release 0\.1, so no run demands it - .+alerts\.feature:19 - /,
  )
})

test('an example on screens waits for the release that holds the first of them', () => {
  const table = '        | 3 | XB   |\n'
  const onScreens = `${table}\n      @via-browser\n      Examples:\n        | n | code |\n        | 4 | XC   |\n`
  assert.deepEqual(only('frozen-example', edited(FEATURE, table, onScreens)), [])
})

test('a retired number is never used again', () => {
  const release =
    'release: "0.2"\nrequirements: { bid: [], acceptance: [], live: [] }\nexamples: []\nretired: [RISK-01.2]\n'
  const [found] = only('retired-number', { 'requirements/releases/0.2.yaml': release })
  assert.match(
    found ?? '',
    /^retired-number: RISK-01\.2 was retired by release 0\.2 - .+alerts\.feature:17 - give the example/,
  )
})
