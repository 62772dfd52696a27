import assert from 'node:assert/strict'
import test from 'node:test'
import { systemClock } from '../../domain/clock.ts'
import { ConfigurationProblem, Unsupported } from '../../domain/outcomes.ts'
import { startDriver } from './process.ts'

const NEVER = new AbortController().signal
const SETTINGS = {
  clock: systemClock,
  patienceMs: 5_000,
  objection: (answer: unknown) => (typeof Object(answer).id === 'number' ? undefined : 'no id'),
}

/** A driver that says this program to each line, as `id`. */
function driver(program: string, settings: Partial<typeof SETTINGS> = {}) {
  const code = `require('readline').createInterface({ input: process.stdin }).on('line', (line) => { const { id, ask } = JSON.parse(line); ${program} })`
  return startDriver({ command: ['node', '-e', code], folder: '.' }, { ...SETTINGS, ...settings })
}

async function refusal(program: string, settings: Partial<typeof SETTINGS> = {}): Promise<Error> {
  const started = driver(program, settings)
  try {
    await started.ask({ ask: 'hello' }, NEVER)
  } catch (error) {
    return error as Error
  } finally {
    started.stop()
  }
  throw new Error('It was answered.')
}

test('questions are answered one after the other, by one program', async () => {
  const started = driver('console.log(JSON.stringify({ id, error: ask + process.pid }))')
  const first = await started.ask({ ask: 'a' }, NEVER)
  const second = await started.ask({ ask: 'b' }, NEVER)
  started.stop()
  assert.deepEqual([first.id, second.id], [1, 2])
  assert.equal(first.error?.slice(1), second.error?.slice(1))
})

test('it is given nothing of ours: neither environment nor keys', async () => {
  process.env.INTERLOCK_TEST_SECRET = 'nobody is to see this'
  const started = driver('console.log(JSON.stringify({ id, error: Object.keys(process.env).join() }))')
  const { error } = await started.ask({ ask: 'hello' }, NEVER)
  started.stop()
  assert.equal(error, 'PATH')
})

test('a driver that is not there is a matter of configuration', async () => {
  const started = startDriver({ command: ['no-such-driver'], folder: '.' }, SETTINGS)
  await assert.rejects(started.ask({ ask: 'hello' }, NEVER), (error: Error) => {
    assert.ok(error instanceof ConfigurationProblem)
    assert.match(error.message, /"no-such-driver" .* to start; found: .*ENOENT/)
    return true
  })
})

for (const { what, program, says } of [
  {
    what: 'ends',
    program: "console.error('no licence'); process.exit(3)",
    says: /it ended with 3\. It said: no licence/,
  },
  { what: 'writes what is not JSON', program: "console.log('Hello!')", says: /no answer \(it is not JSON\): "Hello!"/ },
  { what: 'writes what is no answer', program: "console.log('{}')", says: /no answer \(no id\)/ },
  { what: 'answers another question', program: 'console.log(JSON.stringify({ id: 9 }))', says: /another question/ },
])
  test(`a driver that ${what} is said to be wrong, and the system is not`, async () => {
    const error = await refusal(program)
    assert.ok(error instanceof Unsupported)
    assert.match(error.message, says)
    assert.match(error.message, /This says nothing of the system/)
  })

test('a driver that is silent is given up, and is not asked again', async () => {
  const started = driver('', { patienceMs: 300 })
  await assert.rejects(started.ask({ ask: 'hello' }, NEVER), /no answer to "hello" within 0\.3 s/)
  await assert.rejects(started.ask({ ask: 'book' }, NEVER), /no answer to "hello"/)
})

for (const [how, then] of [
  [
    'at once',
    'process.stdout.write([{ id }, { id: 2 }, ""].map((one) => one && JSON.stringify(one)).join(String.fromCharCode(10)))',
  ],
  ['later', 'console.log(JSON.stringify({ id })); setTimeout(() => console.log(JSON.stringify({ id: 2 })), 20)'],
] as const)
  test(`a driver that speaks without being asked, ${how}, is wrong`, async () => {
    const started = driver(then)
    await started.ask({ ask: 'hello' }, NEVER)
    await systemClock.sleep(200)
    await assert.rejects(started.ask({ ask: 'book' }, NEVER), /a line that nobody asked for/)
  })

test('an example that is given up ends its driver', async () => {
  const giving = new AbortController()
  const started = driver('')
  const asked = started.ask({ ask: 'hello' }, giving.signal)
  giving.abort(new Error('given up'))
  await assert.rejects(asked, /given up/)
})
