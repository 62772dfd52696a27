import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkCode } from './code.ts'
import { sourceFindingLine } from './finding.ts'
import { checkImports } from './imports.ts'
import { checkSources } from './sources.ts'

const imports = (file: string, text: string) => checkImports({ file, text }).map(sourceFindingLine)
const code = (file: string, text: string) => checkCode({ file, text }).map(sourceFindingLine)

test('the repository keeps its own boundaries', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  assert.deepEqual(checkSources(root).map(sourceFindingLine), [])
})

test('a step that imports a driver is told to call a port', () => {
  assert.deepEqual(imports('steps/risk.ts', "import x from 'y'\nimport { send } from '../src/drivers/http.ts'\n"), [
    'steps/risk.ts:2: steps imports src/drivers/http.ts. A step says who does what and never how: call a port of src/domain.',
  ])
})

test('a reference system takes types from the domain and nothing that runs', () => {
  assert.deepEqual(imports('mocks/prison/a.ts', "import type { Clock } from '../../src/domain/clock.ts'"), [])
  assert.deepEqual(imports('mocks/prison/a.ts', "import { type Clock } from '../../src/domain/clock.ts'"), [])
  assert.match(
    imports('mocks/prison/a.ts', "import { eventually } from '../../src/domain/eventually.ts'").join(),
    /a shared bug would hide itself\. Import types only/,
  )
})

test("a reference system's test may use the domain and never a driver", () => {
  assert.deepEqual(imports('mocks/a.test.ts', "import { virtualClock } from '../src/domain/clock.ts'"), [])
  assert.equal(imports('mocks/a.test.ts', "import { send } from '../src/drivers/http.ts'").length, 1)
})

test('nothing imports the command line, and the command line imports everything', () => {
  assert.match(imports('src/report/a.ts', "import { x } from '../cli/main.ts'").join(), /outermost part/)
  assert.deepEqual(imports('src/cli/run.ts', "import { x } from '../../mocks/serve.ts'"), [])
})

test('an import that is spread over lines, loaded later or exported again is seen', () => {
  for (const text of [
    "import {\n  a,\n  b,\n} from '../drivers/http.ts'",
    "const x = await import('../drivers/http.ts')",
    "export { a } from '../drivers/http.ts'",
    "import '../drivers/http.ts'",
  ])
    assert.equal(imports('src/verdict/a.ts', text).length, 1, text)
})

test('the clock is read in one file, so that time can be virtual', () => {
  for (const text of ['Date.now()', 'new Date()', 'setTimeout(f, 1)', 'AbortSignal.timeout(1)', 'performance.now()']) {
    assert.match(
      code('src/report/a.ts', `const x = 1\n${text}\n`).join(),
      /^src\/report\/a\.ts:2: uses .+take a Clock\.$/,
    )
    assert.deepEqual(code('src/domain/clock.ts', text), [])
  }
  assert.deepEqual(code('src/report/a.ts', 'new Date(text)\nfunction setTimeoutMs() {}\nclock.setTimeout(f)\n'), [])
})

test('only the recording client and the bridge of the reference systems touch the network', () => {
  assert.match(code('src/cli/a.ts', "await fetch('http://x')").join(), /nothing crosses the wire unrecorded/)
  assert.equal(code('mocks/prison/a.ts', "import { request } from 'node:http'").length, 1)
  assert.deepEqual(code('src/drivers/http.ts', "import { request } from 'node:http'"), [])
  assert.deepEqual(code('mocks/healthcare/a.ts', 'await surroundings.fetch(request)'), [])
})

test('chance has no place in a reference system', () => {
  assert.match(code('mocks/a.ts', 'const id = randomUUID()').join(), /take it from Surroundings/)
  assert.deepEqual(code('src/cli/a.ts', 'const id = randomUUID()'), [])
})

test('a browser is started in one place', () => {
  assert.equal(code('src/report/a.ts', "import { chromium } from 'playwright'").length, 1)
  assert.equal(code('src/report/a.ts', "await import('playwright')").length, 1)
})

test('what is only spoken of, in comments or quoted texts, is free; unfinished work is not', () => {
  assert.deepEqual(code('src/cli/a.ts', "// Date.now() is banned\nconst a = 'setTimeout'\n"), [])
  assert.deepEqual(code('mocks/a.ts', 'const page = `fetch(address)`\n'), [])
  assert.equal(code('mocks/a.ts', `const page = \`a \${await fetch(address)}\`\n`).length, 1)
  assert.match(code('src/cli/a.ts', 'const a = 1\n// TODO later').join(), /^src\/cli\/a\.ts:2: uses TODO\. .+an issue/)
})

test('vague names and long files are refused', () => {
  assert.match(code('src/report/utils.ts', '').join(), /named for nothing/)
  assert.match(code('src/report/a.ts', 'a\n'.repeat(301)).join(), /has 301 lines/)
})
