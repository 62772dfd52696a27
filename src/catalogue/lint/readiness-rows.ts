import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

/** Each thing that is needed of the prison side is asked for by one requirement that binds it, and by no other. */
export function lintReadinessRows({ catalogue }: LintInput): readonly LintFinding[] {
  const { rows, readiness, places } = catalogue
  const asking = rows.filter(({ binds }) => binds === 'ops')
  const strangers = readiness.flatMap(({ id, row }) => {
    if (row === undefined || asking.some((one) => one.id === row)) return []
    const what = `${id} is asked for by ${row}, which does not bind the prison side alone`
    const fix = `correct "row", or write ${row} in requirements/ops.yaml`
    return [{ rule: 'readiness-row', what, place: places.get(id) ?? HERE, fix }]
  })
  const orphans = asking.flatMap(({ id }) => {
    const named = readiness.filter(({ row }) => row === id)
    if (named.length === 1) return []
    const what = `${id} is the row of ${named.map((one) => one.id).join(' and ') || 'nothing'}`
    const fix = 'let exactly one entry of requirements/readiness.yaml name it as its "row"'
    return [{ rule: 'readiness-row', what, place: places.get(id) ?? HERE, fix }]
  })
  return [...strangers, ...orphans]
}

const HERE = { file: 'requirements/readiness.yaml', line: 1 }
