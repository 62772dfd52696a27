import { requirementOf } from '../areas.ts'
import { casesIn } from '../features.ts'
import { meaningOf, STAGES } from '../release.ts'
import type { LintFinding } from './finding.ts'
import { type LintInput, latestRelease } from './input.ts'

/** What was frozen still means what it meant, and all of it that examples verify has examples. */
export function lintRelease(input: LintInput): readonly LintFinding[] {
  const latest = latestRelease(input)
  if (!latest)
    return [
      {
        rule: 'release',
        what: 'there is no release, so a run would demand nothing',
        place: { file: 'requirements/releases', line: 1 },
        fix: 'run "npx interlock lint --freeze 0.1 --area RISK"',
      },
    ]
  const { catalogue } = input
  const { release } = latest.value
  const rows = new Map(catalogue.rows.map((row) => [row.id, row]))
  const argued = new Set(casesIn(input.features).map(({ id }) => requirementOf(id ?? '')))
  return STAGES.flatMap((stage) =>
    latest.value.requirements[stage].flatMap(({ id, digest }, index): readonly LintFinding[] => {
      const row = rows.get(id)
      const frozenAt = { file: latest.file, line: latest.lineOf(['requirements', stage, index]) }
      if (!row) {
        const fix = 'restore the row; a release is never edited'
        return [{ rule: 'release', what: `${id} of release ${release} is not in the catalogue`, place: frozenAt, fix }]
      }
      const place = catalogue.places.get(id) ?? frozenAt
      const changed = meaningOf(row, catalogue.writtenLimits) !== digest
      const bare = row.verifiedBy === 'scenario' && !argued.has(id)
      return [
        ...(changed
          ? [
              {
                rule: 'release',
                what: `the meaning of ${id} changed since release ${release}`,
                place,
                fix: `restore it, or freeze the next release ("npx interlock lint --freeze ${release}" while ${release} is unpublished)`,
              },
            ]
          : []),
        ...(bare
          ? [
              {
                rule: 'missing-examples',
                what: `${id} is in release ${release} and has no Example`,
                place,
                fix: `write its Rule in features/${row.area.toLowerCase()}/, titled with its text`,
              },
            ]
          : []),
      ]
    }),
  )
}
