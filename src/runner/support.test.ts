import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HarnessFault } from '../domain/outcomes.ts'
import { toSupport } from './bridge.ts'
import { FILES } from './fixtures/behaviour/play.ts'
import { loadSupport } from './support.ts'

const fault = (pattern: RegExp) => (error: unknown) => error instanceof HarnessFault && pattern.test(error.message)

test('the same files are imported once, in whatever order they are named', async () => {
  assert.equal(await loadSupport(FILES), await loadSupport(FILES.toReversed()))
})

test('a file that was imported before would lose its definitions, so it is refused', async () => {
  await loadSupport(FILES)
  await assert.rejects(loadSupport(FILES.slice(1)), fault(/behaviour\/steps\.ts was imported before/))
})

test('step files without a single step are refused', async () => {
  await assert.rejects(loadSupport(['src/runner/fixtures/facts.ts']), fault(/^No step definitions in .*facts\.ts/))
  await assert.rejects(loadSupport([]), fault(/^No step definitions in no files/))
})

test('definitions are told as they were written', async () => {
  const { definitions } = await loadSupport(FILES)
  const timed = definitions.find(({ expression }) => expression === '{int} ms pass within {int} ms')
  assert.equal(timed?.keyword, 'Given')
  assert.equal(timed?.file, 'src/runner/fixtures/behaviour/steps.ts')
  assert.ok((timed?.line ?? 0) > 20)
  assert.deepEqual(timed?.options, { timeoutMs: 10 })
})

const loaded = {
  afterTestCaseHookDefinitions: [],
  afterTestRunHookDefinitions: [],
  afterTestStepHookDefinitions: [],
  beforeTestCaseHookDefinitions: [],
  beforeTestRunHookDefinitions: [],
  beforeTestStepHookDefinitions: [],
  defaultTimeout: 5000,
  parameterTypeRegistry: { parameterTypes: [], lookupSource: () => undefined },
  stepDefinitions: [
    { pattern: 'nothing', code: () => undefined, keyword: 'Given', options: {}, uri: 'a.ts', line: 1, order: 0 },
  ],
  undefinedParameterTypes: [],
  World: class {},
}
const [step] = loaded.stepDefinitions

test('a library of the known shape is taken', () => {
  assert.equal(toSupport(loaded).definitions.length, 1)
})

for (const { name, given, message } of [
  {
    name: 'no list of steps',
    given: { ...loaded, stepDefinitions: undefined },
    message: /stepDefinitions to be a list; found undefined/,
  },
  {
    name: 'a step without its function',
    given: { ...loaded, stepDefinitions: [{ ...step, code: undefined }] },
    message: /stepDefinitions\[0\]\.code to be a function; found undefined/,
  },
  {
    name: 'a step with another keyword',
    given: { ...loaded, stepDefinitions: [{ ...step, keyword: 'Perhaps' }] },
    message: /stepDefinitions\[0\]\.keyword to be Given, When, Then or Unknown; found string/,
  },
  {
    name: 'no order',
    given: { ...loaded, stepDefinitions: [{ ...step, order: '1' }] },
    message: /order to be a number; found string/,
  },
  { name: 'no world', given: { ...loaded, World: null }, message: /World to be a class; found null/ },
  { name: 'nothing at all', given: undefined, message: /the support library to be an object; found undefined/ },
])
  test(`${name}: the bridge says what it misses and which version it knows`, () => {
    assert.throws(() => toSupport(given), fault(message))
    assert.throws(() => toSupport(given), fault(/Next: install the versions of package-lock\.json/))
  })

test('a step whose parameter type nobody defined is named, not left out', () => {
  const undefinedParameterTypes = [{ name: 'planet', expression: '{planet} is near' }]
  assert.throws(
    () => toSupport({ ...loaded, undefinedParameterTypes }),
    fault(/^No parameter type \{planet\} for the step "\{planet\} is near"/),
  )
})

test('hooks around every step are refused, because the engine would not run them', () => {
  assert.throws(() => toSupport({ ...loaded, beforeTestStepHookDefinitions: [{}] }), fault(/no BeforeStep hooks/))
})
