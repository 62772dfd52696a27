import { stepLibraryOf } from '../catalogue/lint/step-library.ts'
import { countsLine, freezeRelease, lintAll, reportLines, writeGenerated } from '../catalogue/lint.ts'
import { loadSupport } from '../runner/support.ts'
import { loadFaults, SCREEN_FAULTS } from './faults.ts'
import { STEP_FILES } from './pass.ts'

export interface LintOptions {
  readonly write?: boolean
  readonly freeze?: string
  readonly area?: readonly string[]
  readonly without?: readonly string[]
  readonly json?: boolean
}

/** Checks the specification against its proof; returns 0 when there is nothing to say, else 1. */
export async function lintCommand(options: LintOptions): Promise<number> {
  const root = process.cwd()
  const surroundings = {
    steps: stepLibraryOf(await loadSupport(STEP_FILES)),
    faults: [...(await loadFaults()), ...(await loadFaults(SCREEN_FAULTS))],
  }
  if (options.freeze)
    console.log(`Wrote ${freezeRelease(root, options.freeze, { areas: options.area, without: options.without })}`)
  if (options.write) for (const file of writeGenerated(root, surroundings)) console.log(`Wrote ${file}`)
  const report = lintAll(root, surroundings)
  const { findings } = report
  if (options.json) console.log(JSON.stringify(report))
  else {
    for (const line of reportLines(report)) console.log(line)
    console.log(countsLine(report))
    console.log(findings.length === 0 ? 'Nothing to mend.' : `${findings.length} to mend.`)
  }
  return findings.length === 0 ? 0 : 1
}
