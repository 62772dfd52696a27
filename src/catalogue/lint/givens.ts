import { casesIn } from '../features.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput, StepDefinition } from './input.ts'

const FILE = 'requirements/givens.yaml'

/**
 * A Given that fails is inconclusive and names the requirement that owns its verb: every Given has such an owner, or a
 * reason for having none.
 */
export function lintGivens({ catalogue, features, steps }: LintInput): readonly LintFinding[] {
  const owned = new Set(catalogue.givens.map(({ step }) => step))
  const givens = casesIn(features).flatMap((example) => example.steps.filter(({ kind }) => kind === 'given'))
  const used = new Set(givens.flatMap(({ text }) => steps.matching(text)))
  return [...[...used].filter(({ expression }) => !owned.has(expression)).map(ownerless), ...stale(catalogue, steps)]
}

function ownerless({ expression, file, line }: StepDefinition): LintFinding {
  return {
    rule: 'given-owner',
    what: `nothing says which requirement owns "${expression}"`,
    place: { file, line },
    fix: `add it to ${FILE} with its owner, or with "owner: none" and why it does not act on the candidate`,
  }
}

function stale({ givens, places }: LintInput['catalogue'], steps: LintInput['steps']): readonly LintFinding[] {
  const known = new Set(steps.definitions.map(({ expression }) => expression))
  const first = new Set<string>()
  return givens.flatMap(({ step }) => {
    const place = places.get(step) ?? { file: FILE, line: 1 }
    if (!known.has(step))
      return [
        { rule: 'given-owner', what: `no step reads "${step}"`, place, fix: 'copy the expression from docs/steps.md' },
      ]
    if (first.has(step)) return [{ rule: 'given-owner', what: `"${step}" has two owners`, place, fix: 'keep one' }]
    first.add(step)
    return []
  })
}
