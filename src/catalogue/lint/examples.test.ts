import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited } from '../small-catalogue.ts'
import type { StepDefinition } from './input.ts'
import { findingsAfter, SMALL_STEPS } from './small-lint.ts'

const FEATURE = 'features/risk/alerts.feature'
const TITLE = 'An active alert is shown'

function afterFeature(from: string, to: string, steps: readonly StepDefinition[] = SMALL_STEPS): readonly string[] {
  return findingsAfter({ files: edited(FEATURE, from, to), steps })
}

function withSteps(...steps: readonly string[]): readonly string[] {
  const lines = steps.map((step) => `      ${step}\n`).join('')
  return afterFeature(`      When a nurse opens Ade's record\n`, lines)
}

test('an example outside any Rule is told where it belongs', () => {
  const alone = 'Feature: Risk information\n  Example: [RISK-01.9] Alone\n    Given Ade is held at Kirkvale\n'
  const found = afterFeature('Feature: Risk information\n', alone)
  assert.match(
    found.find((line) => line.startsWith('outside')) ?? '',
    /^outside-rule: "\[RISK-01\.9\] Alone" stands in no Rule - .+:2 - move it into the Rule/,
  )
})

test('an example in which two things happen names the second', () => {
  const found = withSteps("When a nurse opens Ade's record", "When a doctor opens Ade's record")
  assert.equal(found.length, 1)
  assert.match(found[0] ?? '', /^one-when: ".+" has 2 When steps - features\/risk\/alerts\.feature:9 - keep the event/)
})

test('an example of more than eight steps is too long', () => {
  const [found] = withSteps(
    "When a nurse opens Ade's record",
    ...Array(6).fill("Then a nurse sees the HA alert on Ade's record"),
  )
  assert.match(found ?? '', /^example-size: ".+" has 9 steps, more than 8/)
})

test('a feature of more than twelve examples is too long', () => {
  const many = Array.from(
    { length: 12 },
    (_, n) => `    Example: [RISK-02.${n + 2}] Again\n      Given a nurse has opened the record\n`,
  )
  const found = afterFeature('    Example: [RISK-02.1]', `${many.join('')}    Example: [RISK-02.1]`)
  assert(found.some((line) => line.startsWith('feature-size: 15 examples, more than 12 - ')))
})

test('a Background is short and only arranges', () => {
  const steps = [
    'Given Ade is held at Kirkvale',
    "When a nurse opens Ade's record",
    ...Array(2).fill('And Ade is held at Kirkvale'),
  ]
  const found = afterFeature('Feature: Risk information\n', `Feature: f\n  Background:\n    ${steps.join('\n    ')}\n`)
  assert.deepEqual(
    found.filter((line) => line.startsWith('background')).map((line) => line.split(' - ')[0]),
    [
      'background: 4 steps, more than 3',
      'background: "a nurse opens Ade\'s record" is no Given',
      'background: "Ade is held at Kirkvale" is no Given',
      'background: "Ade is held at Kirkvale" is no Given',
    ],
  )
})

test('a block of text below a step is refused', () => {
  const [found] = afterFeature(
    '      Given a nurse has opened the record\n',
    '      Given a nurse has opened the record\n        """\n        {}\n        """\n',
  )
  assert.match(found ?? '', /^doc-string: a block of text hangs below "a nurse has opened the record" - .+:24 - /)
})

test('a tag that is not of the closed alphabet is refused', () => {
  const [found] = afterFeature(`    Example: [RISK-01.1]`, `    @wip\n    Example: [RISK-01.1]`)
  assert.match(found ?? '', /^closed-tags: ".+" carries @wip - .+ - remove it; an Example may carry @serial, /)
})

test('a step below a misspelt keyword is not silently taken for a description', () => {
  const rule = '  Rule: The healthcare system says when it last asked\n\n'
  const found = afterFeature(`${rule}    Example:`, `${rule}    Exmaple:`)
  assert(
    found.some((line) => line.startsWith('lost-step: "Given a nurse has opened the record" is read as description')),
  )
})

for (const [word, title] of [
  ['JSON', 'The JSON is shown'],
  ['POST', 'A POST is shown'],
  ['click', 'A click is shown'],
  ['page', 'The page is shown'],
  ['offender', 'An offender is shown'],
  ['I', 'An alert that I see'],
  ['should', 'An alert should be shown'],
  ['check that', 'A nurse can check that it is shown'],
])
  test(`the word "${word}" is refused in a title`, () => {
    const found = afterFeature(TITLE, title ?? '')
    assert.equal(found.length, 1)
    assert(found[0]?.startsWith(`banned-word: "${word}" `), found[0])
    assert.match(found[0] ?? '', / - features\/risk\/alerts\.feature:6 - /)
  })

test('ordinary words that hold a banned one, and quoted data, are free', () => {
  assert.deepEqual(afterFeature(TITLE, 'Screening gets an alert posted as "GET page"'), [])
})

test('a step that no definition reads names the nearest', () => {
  const [found] = afterFeature('Given Ade is held at Kirkvale', 'Given Ade is kept at Kirkvale')
  assert.equal(
    found,
    'undefined-step: no step reads "Ade is kept at Kirkvale" - features/risk/alerts.feature:7 - use a sentence of docs/steps.md; the nearest is "{person} is held at {prison}"',
  )
})

test('a step that two definitions read names both, and a step that nobody uses its file', () => {
  const twice = { expression: '{person} is held at Kirkvale', keyword: 'Given', file: 'steps/other.ts', line: 3 }
  const idle = { expression: 'nobody says this', keyword: 'Then', file: 'steps/other.ts', line: 9 }
  const found = findingsAfter({ steps: [...SMALL_STEPS, twice, idle] })
  assert(
    found.some((line) =>
      line.startsWith(
        'ambiguous-step: "Ade is held at Kirkvale" is read by steps/reception.ts:1 and steps/other.ts:3 - ',
      ),
    ),
  )
  assert(
    found.includes(
      'unused-step: no example uses "nobody says this" - steps/other.ts:9 - delete it, or write the example that needs it',
    ),
  )
})

test('a limit that is not in the catalogue is named, with the one that was meant', () => {
  const [found] = afterFeature('the risk opening limit', 'the risk openning limit')
  assert.match(
    found ?? '',
    /^unknown-limit: there is no "risk openning limit"\. Did you mean "risk opening limit"\? - .+:25 - /,
  )
})

test('a limit that the requirement does not list is named', () => {
  const unlisted = edited('requirements/risk.yaml', '    limits: [risk.open]\n    routes', '    routes')
  const [found] = findingsAfter({ files: unlisted })
  assert.match(
    found ?? '',
    /^unlisted-limit: RISK-02 does not list risk\.open \(the risk opening limit\) - .+ - add it to "limits" at requirements\/risk\.yaml:20/,
  )
})

test('a Given that nobody owns is named where it is defined', () => {
  const found = findingsAfter({
    files: edited('requirements/givens.yaml', "- { step: 'a nurse has opened the record', owner: RISK-01 }\n", ''),
  })
  assert.deepEqual(found, [
    'given-owner: nothing says which requirement owns "a nurse has opened the record" - steps/risk.ts:1 - add it to requirements/givens.yaml with its owner, or with "owner: none" and why it does not act on the candidate',
  ])
})

test('an example that touches the whole link runs alone', () => {
  const code = `Given('a nurse has opened the record', async function () {\n  await this.prison.cutsLink()\n})\nThen('x')\n`
  const files = { 'steps/risk.ts': code }
  const [found] = findingsAfter({ files })
  assert.match(
    found ?? '',
    /^serial: "\[RISK-02\.1\] The time is shown" uses cutsLink, which is only true of an example that runs alone - .+ - tag it @serial/,
  )
  const tagged = edited(FEATURE, '    Example: [RISK-02.1]', '    @serial\n    Example: [RISK-02.1]')
  assert.deepEqual(findingsAfter({ files: { ...files, ...tagged } }), [])
})
