import { casesIn } from '../features.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

/** The list of what the prison side lacks and the rows that need it tell the same story. */
export function lintReadiness({ catalogue, features }: LintInput): readonly LintFinding[] {
  const { rows, readiness, places } = catalogue
  const examples = new Set(casesIn(features).map(({ id }) => id))
  const unlisted = rows.flatMap((row) =>
    row.needsFromPrison.flatMap((item) => {
      if (readiness.some(({ id, requirements }) => id === item && requirements.includes(row.id))) return []
      const what = `${row.id} needs ${item}, and ${item} does not list ${row.id}`
      const fix = `add ${row.id} to ${item} in requirements/readiness.yaml, or remove ${item} from the row`
      return [{ rule: 'readiness', what, place: places.get(row.id) ?? HERE, fix }]
    }),
  )
  const stale = readiness.flatMap(({ id, requirements, examples: blocked }) => {
    const place = places.get(id) ?? HERE
    const needless = requirements.filter((row) => !rows.find((one) => one.id === row)?.needsFromPrison.includes(id))
    return [
      ...needless.map((row) => ({
        rule: 'readiness',
        what: `${id} lists ${row}, which does not need it`,
        place,
        fix: `add ${id} to "needs-from-prison" of ${row}, or remove ${row} here`,
      })),
      ...blocked
        .filter((example) => !examples.has(example))
        .map((example) => ({
          rule: 'readiness',
          what: `${id} blocks ${example}, which is in no feature`,
          place,
          fix: 'correct or remove the number',
        })),
    ]
  })
  return [...unlisted, ...stale]
}

const HERE = { file: 'requirements/readiness.yaml', line: 1 }
