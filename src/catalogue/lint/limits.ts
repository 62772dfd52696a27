import type { FeatureStep } from '../features.ts'
import { suggestion } from '../nearest.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

const NAMED = /\bthe ((?:(?!the\b)[a-z][a-z-]* ){1,4}(?:limit|volume|count))\b/g

/** A limit that a step names is in `limits.yaml`, and the requirement says that it uses it. */
export function lintLimits({ catalogue, features }: LintInput): readonly LintFinding[] {
  const { rows, writtenLimits, places } = catalogue
  const ids = new Map(writtenLimits.map(({ name, id }) => [name, id]))
  return features.flatMap(({ rules }) =>
    rules.flatMap((rule) => {
      const row = rows.find(({ id }) => id === rule.requirement)
      const own: readonly FeatureStep[] = rule.scenarios.flatMap((scenario) =>
        scenario.cases.flatMap(({ steps }) => steps),
      )
      return unique(own).flatMap(({ name, place }) => {
        const id = ids.get(name)
        if (id === undefined) {
          const what = `there is no "${name}".${suggestion(name, [...ids.keys()])}`
          return [
            { rule: 'unknown-limit', what, place, fix: 'use a name of requirements/limits.yaml, or add it there' },
          ]
        }
        if (!row || row.limits.includes(id)) return []
        const written = places.get(row.id)
        const fix = `add it to "limits" at ${written?.file}:${written?.line}, or use another limit`
        return [{ rule: 'unlisted-limit', what: `${row.id} does not list ${id} (the ${name})`, place, fix }]
      })
    }),
  )
}

function unique(
  steps: readonly FeatureStep[],
): readonly { readonly name: string; readonly place: FeatureStep['place'] }[] {
  const first = new Map<string, FeatureStep['place']>()
  for (const { text, place } of steps)
    for (const [, name] of text.matchAll(NAMED)) if (name !== undefined && !first.has(name)) first.set(name, place)
  return [...first].map(([name, place]) => ({ name, place }))
}
