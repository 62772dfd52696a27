import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigurationProblem } from '../domain/outcomes.ts'
import { FILES } from './fixtures/behaviour/play.ts'
import { parseFeatures, parseSources } from './parse.ts'
import { makePlan } from './plan.ts'
import { loadSupport } from './support.ts'

const source = (uri: string, ...lines: string[]) => ({ uri, data: `${lines.join('\n')}\n` })

const shelf = source(
  'features/shelf.feature',
  'Feature: Shelf',
  '  Example: one',
  '    Given nothing',
  '  @serial',
  '  Example: alone',
  '    Given nothing',
  '  Example: two',
  '    Given nothing',
  '  @slow',
  '  Example: slow',
  '    Given nothing',
)

const titles = (plan: ReturnType<typeof makePlan>) => plan.examples.map(({ pickle }) => pickle.name)

test('examples are planned slow ones first, serial ones last, otherwise as written', async () => {
  const plan = makePlan(await loadSupport(FILES), parseSources([shelf]))
  assert.deepEqual(titles(plan), ['slow', 'one', 'two', 'alone'])
})

test('a given weight decides instead of the tag', async () => {
  const weight = ({ name }: { name: string }) => ['one', 'two', 'slow'].indexOf(name)
  const plan = makePlan(await loadSupport(FILES), parseSources([shelf]), () => true, weight)
  assert.deepEqual(titles(plan), ['slow', 'two', 'one', 'alone'])
})

test('only what is selected is planned; the stream still tells of every example', async () => {
  const plan = makePlan(await loadSupport(FILES), parseSources([shelf]), ({ name }) => name === 'two')
  assert.deepEqual(titles(plan), ['two'])
  assert.equal(plan.testCases.length, 1)
  assert.equal(plan.head.filter(({ pickle }) => pickle).length, 4)
})

test('the same files give the same ids', async () => {
  const support = await loadSupport(FILES)
  const [first, second] = [makePlan(support, parseSources([shelf])), makePlan(support, parseSources([shelf]))]
  assert.equal(JSON.stringify(second.head), JSON.stringify(first.head))
  assert.equal(JSON.stringify(second.testCases), JSON.stringify(first.testCases))
})

test('every line that is not Gherkin is named at once', () => {
  const broken = source(
    'features/broken.feature',
    'Feature: Broken',
    '  Example: one',
    '    Given nothing',
    '    Perhaps',
  )
  const other = source('features/other.feature', 'nonsense')
  assert.throws(
    () => parseSources([shelf, broken, other]),
    (error) =>
      error instanceof ConfigurationProblem &&
      error.message.startsWith('Not Gherkin:\nfeatures/broken.feature:4: expected: ') &&
      error.message.includes('\nfeatures/other.feature:1: expected: '),
  )
})

test('files are reported relative to the working directory', () => {
  const { features } = parseFeatures([`${process.cwd()}/src/runner/fixtures/parity/statuses.feature`])
  assert.equal(features[0]?.document.uri, 'src/runner/fixtures/parity/statuses.feature')
})
