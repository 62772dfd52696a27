import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AstBuilder, compile, Errors, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import type { GherkinDocument } from '@cucumber/messages'
import { exampleIdIn } from '../domain/example-id.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Place } from './rows.ts'
import { readText, shownPath } from './yaml-file.ts'

/** What the features say, with the place of everything that can be wrong. */
export interface FeatureFile {
  readonly title: string
  readonly file: string
  readonly text: string
  readonly tags: readonly string[]
  readonly rules: readonly FeatureRule[]
  readonly backgrounds: readonly Background[]
  /** Scenarios that stand in no Rule. */
  readonly outside: readonly Scenario[]
}

export interface FeatureRule {
  readonly title: string
  readonly place: Place
  readonly tags: readonly string[]
  /** The requirement that its tags name, when they name one. */
  readonly requirement: string | undefined
  readonly scenarios: readonly Scenario[]
}

/** What every example of a feature or a Rule begins with. */
export interface Background {
  readonly place: Place
  readonly steps: readonly FeatureStep[]
}

/** An Example or a Scenario Outline, as written. */
export interface Scenario {
  readonly title: string
  readonly place: Place
  readonly tags: readonly string[]
  /** Its own steps, without the Background, placeholders not filled in. */
  readonly steps: readonly FeatureStep[]
  /** One for an Example; one for each row of an outline's tables. */
  readonly cases: readonly ExampleCase[]
}

/** What will be run: placeholders filled in, Background included. */
export interface ExampleCase {
  /** Absent when the title does not begin with a number such as `[RISK-03.1]`. */
  readonly id: string | undefined
  readonly title: string
  readonly place: Place
  readonly tags: readonly string[]
  readonly steps: readonly FeatureStep[]
}

export interface FeatureStep {
  readonly kind: 'given' | 'when' | 'then' | 'unknown'
  readonly text: string
  readonly place: Place
  /** Whether a block of text hangs below it. */
  readonly docString: boolean
}

/**
 * Reads every feature below a folder, in the order of their paths.
 *
 * @throws {InputProblem} for text that is not Gherkin
 */
export function readFeatures(folder: string): readonly FeatureFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.feature'))
  return names.sort().map((name) => parseFeature(readText(join(folder, name)), shownPath(join(folder, name))))
}

/** As `readFeatures`, for one feature that is already in memory; `file` is only shown. */
export function parseFeature(text: string, file: string): FeatureFile {
  const document = parsed(text, file)
  const { feature } = document
  if (!feature) throw new InputProblem([`${file}:1: holds no Feature. Write one, or delete the file.`])
  const cases = casesOf(document, file)
  const scenarios = (children: readonly { readonly scenario?: GherkinScenario | undefined }[]) =>
    children.flatMap(({ scenario }) => (scenario ? [scenarioFrom(scenario, file, cases)] : []))
  return {
    title: feature.name,
    file,
    text,
    tags: namesOf(feature.tags),
    rules: feature.children.flatMap(({ rule }) =>
      rule
        ? [
            {
              title: rule.name,
              place: { file, line: rule.location.line },
              tags: namesOf(rule.tags),
              requirement: requirementIn(namesOf(rule.tags)),
              scenarios: scenarios(rule.children),
            },
          ]
        : [],
    ),
    backgrounds: [feature, ...feature.children.flatMap(({ rule }) => rule ?? [])].flatMap(({ children }) =>
      children.flatMap(({ background }) =>
        background
          ? [{ place: { file, line: background.location.line }, steps: stepsFrom(background.steps, file) }]
          : [],
      ),
    ),
    outside: scenarios(feature.children),
  }
}

/** Every case of a set of features, in order. */
export function casesIn(features: readonly FeatureFile[]): readonly ExampleCase[] {
  return features.flatMap(({ rules, outside }) =>
    [...rules.flatMap(({ scenarios }) => scenarios), ...outside].flatMap(({ cases }) => cases),
  )
}

type GherkinScenario = NonNullable<NonNullable<GherkinDocument['feature']>['children'][number]['scenario']>

function parsed(text: string, file: string): GherkinDocument {
  let next = 0
  const newId = () => String(next++)
  try {
    return new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text)
  } catch (cause) {
    if (!(cause instanceof Errors.GherkinException)) throw cause
    const errors = cause.errors.length > 0 ? cause.errors : [cause]
    throw new InputProblem(
      errors.map((error) => {
        const { line } = Object.assign({ line: 1 }, Reflect.get(error, 'location'))
        return `${file}:${line}: not valid Gherkin: ${error.message.replace(/^\(\d+:\d+\): /, '')}`
      }),
    )
  }
}

const KINDS = { Context: 'given', Action: 'when', Outcome: 'then', Unknown: 'unknown' } as const

/** The runnable cases by the id of the scenario that they come from. */
function casesOf(document: GherkinDocument, file: string): ReadonlyMap<string, readonly ExampleCase[]> {
  const lines = linesById(document)
  let next = 0
  const cases = new Map<string, ExampleCase[]>()
  for (const pickle of compile(document, file, () => `pickle-${next++}`)) {
    const placeOf = (ids: readonly string[]) => ({ file, line: lines.get(ids.at(-1) ?? '') ?? 1 })
    const own: ExampleCase = {
      id: exampleIdIn(pickle.name),
      title: pickle.name,
      place: placeOf(pickle.astNodeIds),
      tags: namesOf(pickle.tags),
      steps: pickle.steps.map(({ text, type, astNodeIds, argument }) => ({
        docString: argument?.docString !== undefined,
        kind: KINDS[type ?? 'Unknown'],
        text,
        place: placeOf(astNodeIds.slice(0, 1)),
      })),
    }
    const scenario = pickle.astNodeIds[0] ?? ''
    cases.set(scenario, [...(cases.get(scenario) ?? []), own])
  }
  return cases
}

/** The line of everything in a document that has an id: steps, scenarios and table rows. */
function linesById(node: unknown, lines = new Map<string, number>()): Map<string, number> {
  if (typeof node !== 'object' || node === null) return lines
  const id: unknown = Reflect.get(node, 'id')
  const line: unknown = Reflect.get(Object(Reflect.get(node, 'location')), 'line')
  if (typeof id === 'string' && typeof line === 'number') lines.set(id, line)
  for (const child of Object.values(node)) linesById(child, lines)
  return lines
}

function scenarioFrom(
  scenario: GherkinScenario,
  file: string,
  cases: ReadonlyMap<string, readonly ExampleCase[]>,
): Scenario {
  return {
    title: scenario.name,
    place: { file, line: scenario.location.line },
    tags: namesOf([...scenario.tags, ...scenario.examples.flatMap(({ tags }) => tags)]),
    steps: stepsFrom(scenario.steps, file),
    cases: cases.get(scenario.id) ?? [],
  }
}

function stepsFrom(steps: GherkinScenario['steps'], file: string): readonly FeatureStep[] {
  let kind: FeatureStep['kind'] = 'unknown'
  return steps.map(({ text, location, keywordType, docString }) => {
    if (keywordType !== 'Conjunction') kind = KINDS[keywordType ?? 'Unknown']
    return { kind, text, place: { file, line: location.line }, docString: docString !== undefined }
  })
}

function namesOf(tags: readonly { readonly name: string }[]): readonly string[] {
  return tags.map(({ name }) => name)
}

function requirementIn(tags: readonly string[]): string | undefined {
  return tags.find((tag) => tag.startsWith('@REQ-'))?.slice('@REQ-'.length)
}
