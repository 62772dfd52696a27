import type { RequirementFacts } from '../../domain/run-facts.ts'
import { suggestion } from '../nearest.ts'
import type { LintFinding } from './finding.ts'
import { type FaultFacts, idsOf, type LintInput, latestRelease } from './input.ts'

/** A suite that has never been seen to fail proves nothing: every must of the release has a fault of its own. */
export function lintFaults(input: LintInput): readonly LintFinding[] {
  const { catalogue, faults } = input
  const release = latestRelease(input)?.value
  const held = new Set(release ? idsOf(release) : [])
  const wanting = catalogue.rows.filter((row) => held.has(row.id) && needsFault(row) && !hasOwnFault(row, input))
  return [
    ...wanting.map(({ id }) => ({
      rule: 'fault-missing',
      what: `no fault breaks ${id} alone, so its examples have never been seen to fail`,
      place: catalogue.places.get(id) ?? { file: 'requirements', line: 1 },
      fix: `add mocks/faults/<a plausible mistake>.ts with breaks: ['${id}']`,
    })),
    ...unknown(faults, catalogue.rows),
    ...repeated(faults),
  ]
}

/** Whether only a fault can show that a machine's judgement of this row is worth anything. */
export function needsFault({ level, verifiedBy }: RequirementFacts): boolean {
  return level === 'must' && (verifiedBy === 'scenario' || verifiedBy === 'exchanges')
}

/** Whether some fault breaks this row and, at most, rows that are judged on every exchange. */
export function hasOwnFault({ id }: RequirementFacts, { catalogue, faults }: LintInput): boolean {
  const ambient = new Set(catalogue.rows.filter((row) => row.verifiedBy === 'exchanges').map((row) => row.id))
  return faults.some(({ breaks }) => breaks.includes(id) && breaks.every((other) => other === id || ambient.has(other)))
}

function unknown(faults: readonly FaultFacts[], rows: readonly RequirementFacts[]): readonly LintFinding[] {
  const ids = rows.map(({ id }) => id)
  return faults.flatMap(({ id, breaks }) => [
    ...breaks
      .filter((row) => !ids.includes(row))
      .map((row) => ({
        rule: 'fault-breaks',
        what: `the fault ${id} breaks ${row}, which is not in the catalogue.${suggestion(row, ids)}`,
        place: placeOf(id),
        fix: 'name the requirement that it breaks',
      })),
    ...(breaks.length === 0
      ? [
          {
            rule: 'fault-breaks',
            what: `the fault ${id} breaks nothing`,
            place: placeOf(id),
            fix: 'name what it breaks, or delete it',
          },
        ]
      : []),
  ])
}

function repeated(faults: readonly FaultFacts[]): readonly LintFinding[] {
  return faults.flatMap(({ id }, index) => {
    if (!faults.slice(0, index).some((fault) => fault.id === id)) return []
    const what = `two faults are called ${id}`
    return [{ rule: 'fault-id', what, place: placeOf(id), fix: 'name each after its own mistake' }]
  })
}

function placeOf(id: string): LintFinding['place'] {
  return { file: `mocks/faults/${id}.ts`, line: 1 }
}
