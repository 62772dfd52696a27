import type { RequirementFacts } from '../../domain/run-facts.ts'
import { inCatalogueOrder } from '../areas.ts'
import type { FeatureRule } from '../features.ts'
import { nearest, suggestion } from '../nearest.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

/** The tags that a Rule carries: its row, projected. */
function tagsOf({ id, level, core, binds }: RequirementFacts): readonly string[] {
  return [`@REQ-${id}`, `@${level}`, ...(core ? ['@core'] : []), `@binds-${binds}`]
}

/** Each Rule is one requirement: its words, its tags, its place in the order, and no other Rule for the same one. */
export function lintRules({ catalogue, features }: LintInput): readonly LintFinding[] {
  const rows = new Map(catalogue.rows.map((row) => [row.id, row]))
  const first = new Map<string, FeatureRule>()
  return features.flatMap(({ rules, tags, file }) => [
    ...tags.map((tag) => ({
      rule: 'closed-tags',
      what: `the feature carries ${tag}`,
      place: { file, line: 1 },
      fix: 'remove it: tags stand on Rules and Examples',
    })),
    ...rules.flatMap((rule) => {
      const row = rule.requirement === undefined ? undefined : rows.get(rule.requirement)
      if (!row) return [unknown(rule, catalogue.rows)]
      const earlier = first.get(row.id)
      first.set(row.id, earlier ?? rule)
      return [...wording(rule, row, catalogue.places.get(row.id)), ...tagging(rule, row), ...again(rule, earlier)]
    }),
    ...ordering(rules),
  ])
}

function unknown(rule: FeatureRule, rows: readonly RequirementFacts[]): LintFinding {
  const { requirement, place, title } = rule
  const ids = rows.map(({ id }) => id)
  const texts = rows.map(({ text }) => text)
  const meant = rows.find(({ text }) => text === nearest(title, texts))
  if (requirement !== undefined)
    return {
      rule: 'unknown-requirement',
      what: `${requirement} is not in the catalogue.${suggestion(requirement, ids)}`,
      place,
      fix: 'correct the tag, or write the row in requirements/ first',
    }
  return {
    rule: 'rule-tags',
    what: `the Rule "${title}" names no requirement`,
    place,
    fix: meant ? `tag it ${tagsOf(meant).join(' ')}` : 'tag it with its row, for example @REQ-RISK-01 @must @binds-hc',
  }
}

type WrittenAt = { readonly file: string; readonly line: number } | undefined

function wording({ title, place }: FeatureRule, row: RequirementFacts, written: WrittenAt): readonly LintFinding[] {
  if (title === row.text) return []
  return [
    {
      rule: 'rule-title',
      what: `the Rule of ${row.id} says "${title}" and the catalogue says "${row.text}"`,
      place,
      fix: `write "Rule: ${row.text}"; if the requirement itself changes, change ${written?.file}:${written?.line} first`,
    },
  ]
}

function tagging({ tags, place }: FeatureRule, row: RequirementFacts): readonly LintFinding[] {
  const expected = tagsOf(row).join(' ')
  if (tags.join(' ') === expected) return []
  return [{ rule: 'rule-tags', what: `${row.id} is tagged ${tags.join(' ')}`, place, fix: `write ${expected}` }]
}

function again({ place, requirement }: FeatureRule, earlier: FeatureRule | undefined): readonly LintFinding[] {
  if (!earlier) return []
  const at = `${earlier.place.file}:${earlier.place.line}`
  return [
    { rule: 'one-rule', what: `${requirement} already has a Rule at ${at}`, place, fix: 'put its Examples there' },
  ]
}

function ordering(rules: readonly FeatureRule[]): readonly LintFinding[] {
  return rules.flatMap(({ requirement, place }, index) => {
    const before = rules[index - 1]?.requirement
    if (before === undefined || requirement === undefined || inCatalogueOrder(before, requirement) <= 0) return []
    return [
      { rule: 'rule-order', what: `${requirement} stands after ${before}`, place, fix: `move it before ${before}` },
    ]
  })
}
