import { requirementOf } from '../areas.ts'
import { casesIn, type ExampleCase, type FeatureRule } from '../features.ts'
import type { LintFinding } from './finding.ts'
import { idsOf, type LintInput, latestRelease } from './input.ts'

/** Every example has a number of its own requirement, once, and never one that was given up. */
export function lintNumbers(input: LintInput): readonly LintFinding[] {
  const rules = input.features.flatMap((feature) => feature.rules)
  return [...rules.flatMap(ofOwnRule), ...repeated(input), ...retired(input), ...deleted(input), ...notFrozen(input)]
}

function ofOwnRule(rule: FeatureRule): readonly LintFinding[] {
  return rule.scenarios.flatMap((scenario) => {
    const { title, place, cases } = scenario
    const wanted = `[${rule.requirement ?? 'RISK-01'}.<n>]`
    if (cases.length === 0)
      return [{ rule: 'example-number', what: `"${title}" runs nothing`, place, fix: 'give it steps, or rows' }]
    return cases.flatMap(({ id, place: where }) => {
      if (id === undefined)
        return [
          { rule: 'example-number', what: `"${title}" has no number`, place: where, fix: `begin it with ${wanted}` },
        ]
      if (rule.requirement === undefined || requirementOf(id) === rule.requirement) return []
      const what = `${id} stands in the Rule of ${rule.requirement}`
      return [{ rule: 'example-number', what, place: where, fix: `move it, or number it ${wanted}` }]
    })
  })
}

function repeated({ features }: LintInput): readonly LintFinding[] {
  const first = new Map<string, ExampleCase>()
  return casesIn(features).flatMap((example) => {
    const { id, place } = example
    if (id === undefined) return []
    const earlier = first.get(id)
    first.set(id, earlier ?? example)
    if (!earlier) return []
    const what = `${id} is already at ${earlier.place.file}:${earlier.place.line}`
    return [{ rule: 'duplicate-number', what, place, fix: `give one of them the next free number` }]
  })
}

function retired({ features, releases }: LintInput): readonly LintFinding[] {
  const gone = new Map(releases.flatMap(({ value }) => value.retired.map((id) => [id, value.release] as const)))
  return casesIn(features).flatMap(({ id, place }) => {
    const release = id === undefined ? undefined : gone.get(id)
    if (release === undefined) return []
    const what = `${id} was retired by release ${release}`
    return [{ rule: 'retired-number', what, place, fix: 'give the example the next free number' }]
  })
}

function deleted(input: LintInput): readonly LintFinding[] {
  const latest = latestRelease(input)
  const now = new Set(casesIn(input.features).map(({ id }) => id))
  return (latest?.value.examples ?? []).flatMap((id, index) => {
    if (!latest || now.has(id)) return []
    return [
      {
        rule: 'deleted-example',
        what: `${id} of release ${latest.value.release} is in no feature, so every run is incomplete`,
        place: { file: latest.file, line: latest.lineOf(['examples', index]) },
        fix: 'restore it; to give it up, freeze the next release, which retires its number',
      },
    ]
  })
}

function notFrozen(input: LintInput): readonly LintFinding[] {
  const latest = latestRelease(input)?.value
  if (!latest) return []
  const held = new Set(idsOf(latest))
  const frozen = new Set(latest.examples)
  const cases = casesIn(input.features)
  const isOnScreens = ({ tags }: (typeof cases)[number]) => tags.includes('@via-browser')
  // A release that holds nothing of screens does not ask for them: they come with the next one, all together.
  const asksForScreens = cases.some((one) => isOnScreens(one) && frozen.has(one.id ?? ''))
  return cases.flatMap((one) => {
    const { id, place } = one
    if (id === undefined || frozen.has(id) || !held.has(requirementOf(id))) return []
    if (isOnScreens(one) && !asksForScreens) return []
    const what = `${id} is not in release ${latest.release}, so no run demands it`
    const fix = `run "npx interlock lint --freeze ${latest.release}" while that release is unpublished, else freeze the next`
    return [{ rule: 'frozen-example', what, place, fix }]
  })
}
