import type { ComparedRun } from '../verdict/comparable.ts'
import type { Change } from '../verdict/compare.ts'
import type { Matrix } from '../verdict/matrix.ts'

/** A comparison for programs: everything but the records themselves, which the folders hold. */
export function asJson(comparison: Change | Matrix): object {
  const schema = 'interlock-comparison/1'
  if (comparison.kind === 'matrix') {
    const { kind, bids, rows, notes } = comparison
    return {
      ...{ schema, kind, notes, exitCode: 0 },
      bids: bids.map(({ core, musts, ...run }) => ({ ...runOf(run), core, musts })),
      rows: rows.map(({ requirement: { id, level, core, text }, group, cells }) => ({
        ...{ requirement: id, level, core, text, group, cells },
      })),
    }
  }
  const { kind, before, after, changes, notes, exitCode } = comparison
  return {
    ...{ schema, kind, notes, exitCode },
    before: runOf(before),
    after: runOf(after),
    changes: changes
      .filter((one) => one.kind !== 'unchanged')
      .map(({ requirement: { id, level, core, text }, ...change }) => ({
        ...{ requirement: id, level, core, text },
        ...change,
      })),
    unchanged: changes.filter((one) => one.kind === 'unchanged').map(({ requirement }) => requirement.id),
  }
}

function runOf({ name, record }: ComparedRun): object {
  const { candidate, release, stage, mode, scope, harness, startedAt } = record.run
  return {
    ...{ name, candidate: candidate.name, supplier: candidate.supplier, version: candidate.version },
    ...{ release, stage, mode, scope, harness, startedAt, outcome: record.outcome },
  }
}
