import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const QUICK = 400
export const SLOW = 20
export const STEP_FILE = 'bench/runner/steps.ts'

/** Writes the workload as 42 feature files of ten examples and gives their folder. The caller removes it. */
export function writeWorkload(): string {
  const folder = mkdtempSync(join(tmpdir(), 'interlock-bench-'))
  const quick = Array.from({ length: QUICK }, (_, n) => quickExample(n))
  const slow = Array.from({ length: SLOW }, (_, n) => slowExample(n))
  const examples = [...quick, ...slow]
  mkdirSync(join(folder, 'features'))
  for (let first = 0; first < examples.length; first += 10) {
    const body = examples.slice(first, first + 10).join('\n')
    writeFileSync(join(folder, 'features', `part-${first / 10}.feature`), `Feature: Part ${first / 10}\n${body}`)
  }
  return folder
}

function quickExample(n: number): string {
  return `  Example: quick ${n}
    Given a person number ${n}
    And something small
    When the answer to ${n} is awaited
    Then it is the answer to ${n}
    And something small
`
}

function slowExample(n: number): string {
  return `  @slow
  Example: slow ${n}
    Given a person number ${n}
    And something small
    When 2000 ms pass
    Then the promise is not kept
    And something small
`
}
