import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TABLE_FILE } from '../src/fhir/base/table.ts'
import { fhirFindings } from '../src/fhir/validate.ts'

/**
 * What validating costs, against its budget: microseconds a resource once warm, and milliseconds to load the table in a
 * process of its own (medians). Reading the code itself is shown beside it: nearly all of that is taking the types out,
 * which costs every file of this repository the same.
 *
 * Usage: node bench/fhir.ts
 */
const BUDGET_US = 60
const BUDGET_MS = 10
const ROUNDS = 9
const LOADS = 9
const EXAMPLES = new URL('../src/fhir/uk-core/examples/', import.meta.url)
const VALIDATE = new URL('../src/fhir/validate.ts', import.meta.url).href
const LOAD_TABLE = `import { readFileSync } from 'node:fs'
const start = performance.now()
JSON.parse(readFileSync(${JSON.stringify(fileURLToPath(TABLE_FILE))}, 'utf8'))
console.log(performance.now() - start)`
const LOAD_CODE = `const start = performance.now()
await import(${JSON.stringify(VALIDATE)})
console.log(performance.now() - start)`

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const resources = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, EXAMPLES), 'utf8')))
const rounds = Array.from({ length: ROUNDS }, () => {
  const start = process.hrtime.bigint()
  for (let time = 0; time < 20; time += 1) for (const resource of resources) fhirFindings(resource)
  return Number(process.hrtime.bigint() - start) / 1_000 / 20 / resources.length
})
const timed = (code: string) =>
  median(
    Array.from({ length: LOADS }, () =>
      Number(spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout),
    ),
  )
const perResource = median(rounds)
const load = timed(LOAD_TABLE)
console.log(
  `${resources.length} resources: ${perResource.toFixed(1)} us each of ${BUDGET_US}, first ${rounds[0]?.toFixed(1)}`,
)
console.log(`table: ${load.toFixed(1)} ms of ${BUDGET_MS}; with the code ${timed(LOAD_CODE).toFixed(1)} ms`)
if (!(perResource <= BUDGET_US && load <= BUDGET_MS)) process.exitCode = 1
