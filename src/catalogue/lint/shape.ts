import type { Background, FeatureFile, FeatureRule, Scenario } from '../features.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

const MOST_STEPS = 8
const MOST_EXAMPLES = 12
const MOST_LINES = 130
const MOST_BACKGROUND = 3
const EXAMPLE_TAGS = ['@serial', '@slow', '@via-fhir', '@via-browser', '@both-ways', '@attended']

/** An example is short, makes one thing happen, and stands in a Rule; a feature fits on a screen or two. */
export function lintShape({ features }: LintInput): readonly LintFinding[] {
  return features.flatMap((feature) => {
    const scenarios = feature.rules.flatMap((rule) => rule.scenarios)
    return [
      ...feature.outside.map(({ title, place }) => ({
        rule: 'outside-rule',
        what: `"${title}" stands in no Rule`,
        place,
        fix: 'move it into the Rule of the requirement that it argues for',
      })),
      ...feature.rules.flatMap(empty),
      ...scenarios.flatMap((scenario) => [...steps(scenario), ...tags(scenario)]),
      ...feature.backgrounds.flatMap(background),
      ...tooMuch(feature, scenarios.length),
      ...lostLines(feature),
    ]
  })
}

function empty({ scenarios, place, title }: FeatureRule): readonly LintFinding[] {
  if (scenarios.length > 0) return []
  return [
    { rule: 'empty-rule', what: `the Rule "${title}" has no Example`, place, fix: 'write one, or remove the Rule' },
  ]
}

function steps({ title, place, steps: written }: Scenario): readonly LintFinding[] {
  const whens = written.filter(({ kind }) => kind === 'when')
  const second = whens[1]
  const count = written.length
  return [
    ...(second
      ? [
          {
            rule: 'one-when',
            what: `"${title}" has ${whens.length} When steps`,
            place: second.place,
            fix: 'keep the event that the requirement is about; make the others Givens, or another Example',
          },
        ]
      : []),
    ...(count > MOST_STEPS
      ? [
          {
            rule: 'example-size',
            what: `"${title}" has ${count} steps, more than ${MOST_STEPS}`,
            place,
            fix: 'split it, or say in one step what several arrange',
          },
        ]
      : []),
    ...written
      .filter(({ docString }) => docString)
      .map((step) => ({
        rule: 'doc-string',
        what: `a block of text hangs below "${step.text}"`,
        place: step.place,
        fix: 'make it a table of facts, or a named message of the driver',
      })),
    ...written
      .filter(({ kind }) => kind === 'unknown')
      .map((step) => ({
        rule: 'step-kind',
        what: `"${step.text}" is neither Given, When nor Then`,
        place: step.place,
        fix: 'begin it with one of them',
      })),
  ]
}

function background({ place, steps: written }: Background): readonly LintFinding[] {
  const fix = 'keep what every example reads, and move the rest into the examples that need it'
  return [
    ...(written.length > MOST_BACKGROUND
      ? [{ rule: 'background', what: `${written.length} steps, more than ${MOST_BACKGROUND}`, place, fix }]
      : []),
    ...written
      .filter(({ kind }) => kind !== 'given')
      .map(({ text, place: where }) => ({ rule: 'background', what: `"${text}" is no Given`, place: where, fix })),
  ]
}

function tags({ tags: written, place, title }: Scenario): readonly LintFinding[] {
  return written
    .filter((tag) => !EXAMPLE_TAGS.includes(tag))
    .map((tag) => ({
      rule: 'closed-tags',
      what: `"${title}" carries ${tag}`,
      place,
      fix: `remove it; an Example may carry ${EXAMPLE_TAGS.join(', ')}`,
    }))
}

/** A feature of one Rule has nothing to give away, however long its argument is. */
function tooMuch({ file, text, rules }: FeatureFile, scenarios: number): readonly LintFinding[] {
  const lines = text.trimEnd().split('\n').length
  const place = { file, line: 1 }
  const fix = 'move its last Rules to another feature of the same folder'
  return [
    ...(scenarios > MOST_EXAMPLES
      ? [{ rule: 'feature-size', what: `${scenarios} examples, more than ${MOST_EXAMPLES}`, place, fix }]
      : []),
    ...(lines > MOST_LINES && rules.length > 1
      ? [{ rule: 'feature-size', what: `${lines} lines, more than ${MOST_LINES}`, place, fix }]
      : []),
  ]
}

/** Below a misspelt keyword Gherkin takes everything for a description, and runs nothing of it. */
function lostLines(feature: FeatureFile): readonly LintFinding[] {
  const { file, text, rules, outside } = feature
  const scenarios = [...outside, ...rules.flatMap((rule) => rule.scenarios)]
  const read = scenarios.flatMap(({ steps: own, cases }) => [...own, ...cases.flatMap((example) => example.steps)])
  const known = new Set(read.map(({ place }) => place.line))
  return text.split('\n').flatMap((line, index) => {
    if (!/^\s*(Given|When|Then|And|But) /.test(line) || known.has(index + 1)) return []
    return [
      {
        rule: 'lost-step',
        what: `"${line.trim()}" is read as description and never run`,
        place: { file, line: index + 1 },
        fix: 'correct the misspelt keyword above it',
      },
    ]
  })
}
