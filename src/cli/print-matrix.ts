import type { RequirementFacts } from '../domain/run-facts.ts'
import type { FaultResult } from './kill-matrix.ts'
import type { Selftest } from './selftest.ts'

/** Columns of a cell: a mark, up to two digits, a tilde and up to two more. */
const CELL = 5

/** The kill matrix for a person: faults against requirements, then what is wrong with it, then counts. */
export function printMatrix(selftest: Selftest, rows: readonly RequirementFacts[]): void {
  for (const line of matrixLines(selftest, rows)) console.log(line)
}

/** The lines of the kill matrix, one table for each area. */
export function matrixLines(selftest: Selftest, rows: readonly RequirementFacts[]): readonly string[] {
  const { faults, killRate, baseline, runs, neverSeenToFail, shownElsewhere, problems } = selftest
  const areas = [...new Set(rows.map(({ area }) => area))]
  const caught = faults.filter((fault) => fault.problems.length === 0).length
  return [
    'Examples that failed (3), failed where the fault names nothing (!3) or were hidden behind a broken Given (~2):',
    ...areas.flatMap((area) =>
      tableOf(
        area,
        faults,
        rows.filter((row) => row.area === area),
      ),
    ),
    '',
    ...problems.map((problem) => `  ${problem}`),
    ...(neverSeenToFail.length === 0 ? [] : [`Never seen to fail: ${neverSeenToFail.join(', ')}.`]),
    ...(shownElsewhere.length === 0
      ? []
      : [`Shown by examples of other areas alone, and not counted here: ${shownElsewhere.join(', ')}.`]),
    `${runs.made} of ${runs.of} pairs of example and fault were run: all in which a fault decides otherwise of what it names, and a few of each other requirement (--thorough: all).`,
    ...baseline.map(
      ({ extent, passed, blocked }) => `Without any fault, ${extent}: ${passed} passed, ${blocked} blocked.`,
    ),
    `${caught} of ${faults.length} faults break exactly what they name (kill rate ${killRate.toFixed(3)}), ${problems.length} problems.`,
  ]
}

function tableOf(area: string, faults: readonly FaultResult[], rows: readonly RequirementFacts[]): readonly string[] {
  const own = faults.filter((fault) => [...fault.breaks, ...fault.broke].some((row) => row.startsWith(`${area}-`)))
  if (own.length === 0) return []
  const width = Math.max(area.length, ...own.map(({ id }) => id.length))
  const head = rows.map(({ id }) => (id.split('-').at(-1) ?? '').padStart(CELL))
  return [
    '',
    `       ${area.padEnd(width)}${head.join('')}`,
    ...own.map((fault) => {
      const mark = fault.problems.length === 0 ? 'caught' : 'WRONG '
      return `${mark} ${fault.id.padEnd(width)}${rows.map(({ id }) => cell(fault, id)).join('')}`
    }),
  ]
}

function cell({ breaks, broke, kills, hidden }: FaultResult, row: string): string {
  const of = (ids: readonly string[]) => ids.filter((id) => id.startsWith(`${row}.`)).length
  const failed = of(kills)
  const unseen = of(hidden)
  const stray = broke.includes(row) && !breaks.includes(row) ? '!' : ''
  const count = failed > 0 || broke.includes(row) ? `${stray}${failed}` : ''
  return (count + (unseen > 0 ? `~${unseen}` : '') || '.').padStart(CELL)
}
