import { casesIn } from '../features.ts'
import { editDistance } from '../nearest.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput, StepDefinition } from './input.ts'

/** Fewer examples than this say little about a vocabulary. */
const FEW_EXAMPLES = 60
/** For each numbered example; a row of an outline is one, because it is numbered and judged by itself. */
const MOST_PHRASINGS = 0.5

/** Every sentence has one meaning, every definition is used, and the language stays small. */
export function lintSteps({ features, steps }: LintInput): readonly LintFinding[] {
  const used = new Set<StepDefinition>()
  const seen = new Set<string>()
  const findings: LintFinding[] = []
  for (const { text, place } of casesIn(features).flatMap((example) => example.steps)) {
    if (seen.has(text)) continue
    seen.add(text)
    const found = steps.matching(text)
    for (const definition of found) used.add(definition)
    if (found.length === 0) findings.push(undefinedStep(text, place, steps.definitions))
    if (found.length > 1) findings.push(ambiguous(text, place, found))
  }
  const examples = casesIn(features).length
  return [...findings, ...unused(steps.definitions, used), ...tooManyWords(used.size, examples)]
}

function undefinedStep(text: string, place: LintFinding['place'], definitions: readonly StepDefinition[]): LintFinding {
  const [near] = [...definitions].sort((a, b) => editDistance(text, a.expression) - editDistance(text, b.expression))
  const example = near ? `; the nearest is "${near.expression}"` : ''
  return {
    rule: 'undefined-step',
    what: `no step reads "${text}"`,
    place,
    fix: `use a sentence of docs/steps.md${example}`,
  }
}

function ambiguous(text: string, place: LintFinding['place'], found: readonly StepDefinition[]): LintFinding {
  const places = found.map(({ file, line }) => `${file}:${line}`).join(' and ')
  return { rule: 'ambiguous-step', what: `"${text}" is read by ${places}`, place, fix: 'keep one of the definitions' }
}

function unused(definitions: readonly StepDefinition[], used: ReadonlySet<StepDefinition>): readonly LintFinding[] {
  return definitions
    .filter((definition) => !used.has(definition))
    .map(({ expression, file, line }) => ({
      rule: 'unused-step',
      what: `no example uses "${expression}"`,
      place: { file, line },
      fix: 'delete it, or write the example that needs it',
    }))
}

function tooManyWords(phrasings: number, examples: number): readonly LintFinding[] {
  const most = Math.floor(examples * MOST_PHRASINGS)
  if (examples <= FEW_EXAMPLES || phrasings <= most) return []
  return [
    {
      rule: 'phrasings',
      what: `${phrasings} phrasings for ${examples} examples, more than ${most}`,
      place: { file: 'docs/steps.md', line: 1 },
      fix: 'say the same thing in the same words: join steps that differ in a word only',
    },
  ]
}
