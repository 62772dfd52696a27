import { allowListPage } from '../allow-list.ts'
import { coverageCsv, coverageOf } from '../coverage.ts'
import { stepsPage } from '../steps-page.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

/** A committed file that is derived from others. */
export interface GeneratedFile {
  /** Relative to the root of the repository. */
  readonly file: string
  readonly text: string
}

/** What `requirements/coverage.csv`, `docs/steps.md` and the published allow-list must say. */
export function generatedFiles(input: LintInput): readonly GeneratedFile[] {
  return [
    { file: 'requirements/coverage.csv', text: coverageCsv(coverageOf(input)) },
    { file: 'docs/steps.md', text: stepsPage(input.steps.definitions) },
    { file: 'docs/interface/allow-list.md', text: allowListPage(input.catalogue.allowList) },
  ]
}

/**
 * The derived files say what they are derived from.
 *
 * @param committed the text of a file as it is now; nothing when there is none
 */
export function lintGenerated(
  input: LintInput,
  committed: (file: string) => string | undefined,
): readonly LintFinding[] {
  return generatedFiles(input).flatMap(({ file, text }) => {
    const now = committed(file)
    if (now === text) return []
    const what = now === undefined ? `${file} is missing` : `${file} is out of date`
    const place = { file, line: now === undefined ? 1 : firstDifference(now, text) }
    return [{ rule: 'generated-file', what, place, fix: 'run "npx interlock lint --write" and commit it' }]
  })
}

function firstDifference(now: string, text: string): number {
  const lines = text.split('\n')
  return now.split('\n').findIndex((line, index) => line !== lines[index]) + 1 || lines.length
}
