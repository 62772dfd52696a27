import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { freezeRelease, lintAll, reportLines, writeGenerated } from '../lint.ts'
import { smallProject } from '../small-catalogue.ts'
import type { FaultFacts, StepDefinition, StepLibrary } from './input.ts'

/** The steps of the small project, for tests. */
export const SMALL_STEPS: readonly StepDefinition[] = [
  { expression: '{person} is held at {prison}', keyword: 'Given', file: 'steps/reception.ts', line: 1 },
  { expression: 'a nurse has opened the record', keyword: 'Given', file: 'steps/risk.ts', line: 1 },
  { expression: "{role} opens {person}'s record", keyword: 'When', file: 'steps/risk.ts', line: 4 },
  { expression: "{role} sees the {alert} alert on {person}'s record", keyword: 'Then', file: 'steps/risk.ts', line: 7 },
  { expression: 'within {limit} the time is shown for {person}', keyword: 'Then', file: 'steps/risk.ts', line: 10 },
]

export const SMALL_FAULTS: readonly FaultFacts[] = [{ id: 'alert-dropped', breaks: ['RISK-01'] }]

/** Step definitions whose parameters take any words. */
function looseLibrary(definitions: readonly StepDefinition[]): StepLibrary {
  const patterns = definitions.map((definition) => {
    const source = definition.expression
      .split(/\{\w+\}/)
      .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return { definition, pattern: new RegExp(`^${source.join('.+')}$`) }
  })
  return {
    definitions,
    matching: (text) => patterns.filter(({ pattern }) => pattern.test(text)).map(({ definition }) => definition),
  }
}

export const smallLibrary: StepLibrary = looseLibrary(SMALL_STEPS)

interface SmallChange {
  readonly files?: Readonly<Record<string, string>>
  readonly steps?: readonly StepDefinition[]
  readonly faults?: readonly FaultFacts[]
}

/** What lint says of the small project once these changes are made to it; nothing is said of it unchanged. */
export function findingsAfter({
  files = {},
  steps = SMALL_STEPS,
  faults = SMALL_FAULTS,
}: SmallChange): readonly string[] {
  const root = smallProject()
  freezeRelease(root, '0.1', { areas: ['RISK'] })
  writeGenerated(root, { steps: smallLibrary, faults: SMALL_FAULTS })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const report = lintAll(root, { steps: looseLibrary(steps), faults })
  return reportLines(report).map((line) => line.replaceAll(`${root}/`, ''))
}
