import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, mock, test } from 'node:test'
import { serveVisitBook } from '../../candidates/driver-example/system.ts'
import { ROLES, type Role } from '../domain/staff.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { doctorCommand } from './doctor.ts'
import { listening } from './hostile-systems.fixture.ts'
import { runCommand } from './run.ts'

const HOME = 'candidates/driver-example'
const HONEST = readFileSync(join(HOME, 'driver.ts'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'interlock-driver-'))
const said: string[] = []
let system: Awaited<ReturnType<typeof serveVisitBook>>
let written = ''
/** What the system shows instead of a person's visits. */
let mistake = (visits: readonly object[]) => visits

before(async () => {
  mock.method(console, 'log', (line: string) => said.push(line))
  mkdirSync(join(folder, 'keys'))
  const key = (name: string) => {
    writeFileSync(join(folder, 'keys', name), `key-of-the-${name}-for-tests`)
    return `key-of-the-${name}-for-tests`
  }
  const tokens = Object.fromEntries(ROLES.map((role) => [role, key(role.replaceAll(' ', '-'))])) as Record<Role, string>
  const server = createServer()
  const prisonPort = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  const prison = { url: `http://127.0.0.1:${prisonPort}`, apiKey: key('prison') }
  system = await serveVisitBook({ prison, tokens, mistake: (visits) => mistake(visits) })
  written = readFileSync(join(HOME, 'visit-book.yaml'), 'utf8')
    .replaceAll('../../.cache/visit-book/', 'keys/')
    .replace('http://127.0.0.1:8494', system.url)
    .replace('port: 8495', `port: ${prisonPort}`)
  // A driver in TypeScript is a module where its folder says so.
  copyFileSync('package.json', join(folder, 'package.json'))
})
after(async () => {
  await system.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The candidate file of the repository, with this driver. */
function candidateWith(driver: string, command = 'node, driver.ts'): string {
  writeFileSync(join(folder, 'driver.ts'), driver)
  const file = join(folder, 'visit-book.yaml')
  writeFileSync(file, written.replace('node, driver.ts', command))
  return file
}

/** Writes the example's driver with something in it changed. */
function changed(part: string, otherwise: string): string {
  assert.ok(HONEST.includes(part), `The driver has no "${part}" to change.`)
  return HONEST.replace(part, otherwise)
}

async function run(driver: string, example: readonly string[], release = 'as-written') {
  said.length = 0
  const out = mkdtempSync(join(folder, 'out-'))
  const asked = { mode: 'rehearsal', release, stage: 'bid', extent: 'target', seed: 'driver' } as const
  const exitCode = await runCommand({ ...asked, candidate: candidateWith(driver), out, example })
  const [own = ''] = readdirSync(join(out, 'visit-book'))
  const record: ConformanceRecord = JSON.parse(readFileSync(join(out, 'visit-book', own, 'record.json'), 'utf8'))
  return { exitCode, record, told: said.join('\n') }
}

const outcomes = ({ examples }: ConformanceRecord) =>
  examples.map(({ id, outcome, cause, because }) => [id, outcome, cause ?? '', because ?? ''] as const)

/** One of each verb and look, of each requirement from APPT-01 to APPT-05, and a move to another day. */
const EXAMPLES = [
  'APPT-01.5',
  'APPT-01.8',
  'APPT-02.9',
  'APPT-03.1',
  'APPT-03.9',
  'APPT-04.7',
  'APPT-05.1',
  'APPT-05.9',
  'STD-03.3',
]

test('a system with an interface of its own shows through its driver what the reference shows', async () => {
  const { record, exitCode } = await run(HONEST, EXAMPLES)
  assert.deepEqual(
    outcomes(record),
    EXAMPLES.map((id) => [id, 'passed', '', '']),
  )
  assert.equal(exitCode, 2)
  assert.deepEqual(record.run.candidate.routes, ['driver'])
  assert.match(record.run.candidate.driver?.source[0]?.digest ?? '', /^[0-9a-f]{64}$/)
  const [first] = record.examples
  const asked = first?.exchanges.filter(({ direction, party }) => direction === 'outgoing' && party === 'healthcare')
  assert.ok((asked?.length ?? 0) > 0)
})

test('what the system does wrong is seen through its driver, and is a fail', async () => {
  mistake = (visits) => [...visits, ...visits]
  const { record } = await run(HONEST, ['APPT-03.1']).finally(() => {
    mistake = (visits) => visits
  })
  const [[, outcome, cause] = []] = outcomes(record)
  assert.deepEqual([outcome, cause], ['failed', 'promise-not-kept'])
})

const LIARS = [
  {
    who: 'invents what the system does not say',
    driver: changed(
      "...at('from', visit, 'starts', part(visit.starts, 1))",
      "from: { value: '09:01', pointer: '/starts' }",
    ),
    says: /The driver told the from "09:01" at \/starts; found "\d{4}-\d\d-\d\d 09:00" there/,
  },
  {
    who: 'leaves out what does not suit it',
    driver: changed("listed(body, 'visits').map(", "listed(body, 'visits').slice(1).map("),
    says: /what each of 1 elements at \/visits says; found 0 told/,
  },
  {
    who: 'answers without asking its system',
    driver: changed(
      'async appointments(question) {',
      "async appointments(question) {\n    if (question) return { lists: [{ exchange: 1, pointer: '/visits', items: [] }] }",
    ),
    says: /from exchange 1; found no exchange through the proxy while it was asked/,
  },
  {
    who: 'repeats what it was answered before',
    driver: changed(
      'const question = JSON.parse(line) as Question\n',
      `const question = JSON.parse(line) as Question
  const kept = Reflect.get(ANSWERS, 'kept')
  if (question.ask === 'appointments' && !kept) Reflect.set(ANSWERS, 'kept', await ANSWERS.appointments?.(question))
  if (question.ask === 'appointments' && question.role) {
    console.log(JSON.stringify({ id: question.id, ...(kept ?? Reflect.get(ANSWERS, 'kept')) }))
    continue
  }
`,
    ),
    example: 'APPT-02.8',
    says: /from exchange \d+; found no exchange through the proxy/,
  },
  {
    who: 'tells a code of its own choice for a name',
    driver: changed('state: { ON:', "name: { Review: 'Result' },\n  state: { ON:"),
    says: /no answer \(.*codes.*\)/,
  },
]

for (const { who, driver, says, example = 'APPT-03.1' } of LIARS)
  test(`a driver that ${who} is found out, and nobody is failed or passed by it`, async () => {
    const { record, exitCode, told } = await run(driver, [example])
    const [[, outcome = '', , because = ''] = []] = outcomes(record)
    assert.match(`${because}\n${told}`, says)
    assert.ok(['inconclusive', 'not-run'].includes(outcome), outcome)
    assert.ok([2, 3].includes(exitCode), String(exitCode))
  })

test('an invented look is unsupported by name', async () => {
  const [liar] = LIARS
  const { record } = await run(liar?.driver ?? '', ['APPT-03.1'])
  const [[, outcome, cause] = []] = outcomes(record)
  assert.deepEqual([outcome, cause], ['inconclusive', 'unsupported'])
})

test('a verb that the driver does not offer is unsupported with its name', async () => {
  const { record } = await run(changed("name !== 'hello'", "name !== 'hello' && name !== 'cancel'"), ['APPT-03.1'])
  const [[, outcome, cause, because = ''] = []] = outcomes(record)
  assert.deepEqual([outcome, cause], ['inconclusive', 'unsupported'])
  assert.match(because, /The driver does not offer "cancel"/)
})

test('what no driver can be asked is said beforehand, told in plain words, and neither held against anybody nor void', async () => {
  const { record, exitCode, told } = await run(HONEST, ['RISK-01.1', 'DQ-03.5', 'STD-05.1'])
  assert.equal(exitCode, 2, told)
  assert.match(told, /0 of 2 MUST examples are automatic, 2 cannot be asked of the system so far/)
  for (const [id, outcome, , because] of outcomes(record)) {
    assert.equal(outcome, 'inconclusive', id)
    assert.match(because, /only through its supplier's driver, and no driver can be asked "[a-z ]+" so far/, id)
  }
  assert.deepEqual(
    record.requirements.map(({ requirement: { id }, verdict }) => [id, verdict]),
    [
      ['RISK-01', 'inconclusive'],
      ['DQ-03', 'inconclusive'],
      ['STD-05', 'inconclusive'],
    ],
  )
})

test('of what a FHIR interface owes, a system without one misses what is owed by any, and nothing that is declared', async () => {
  const { record, told } = await run(HONEST, ['FHIR-01.1', 'FHIR-04.1', 'FHIR-11.1'])
  assert.match(told, /0 of 3 MUST examples are automatic, 3 cannot be asked of the system so far/)
  assert.deepEqual(
    record.requirements.map(({ requirement: { id }, verdict, cause }) => [id, verdict, cause]),
    [
      ['FHIR-01', 'not-applicable', 'not-applicable'],
      ['FHIR-04', 'not-applicable', 'not-applicable'],
      ['FHIR-11', 'fail', 'not-offered'],
    ],
  )
})

test('a driver that ends in the middle is no fail of its system', async () => {
  const { record } = await run(changed('async cancel(question) {', 'async cancel(question) {\n    process.exit(7)'), [
    'APPT-03.1',
  ])
  const [[, outcome, cause, because = ''] = []] = outcomes(record)
  assert.deepEqual([outcome, cause], ['inconclusive', 'unsupported'])
  assert.match(because, /it ended with 7/)
})

test('a driver that is not there is told before the first example, by the doctor as well', async () => {
  said.length = 0
  const exitCode = await doctorCommand({ candidate: candidateWith(HONEST, 'no-such-program, driver.ts'), wait: '0' })
  assert.equal(exitCode, 3)
  assert.match(said.join('\n'), /Expected the driver "no-such-program driver.ts" .* to start; found: .*ENOENT/)
  assert.match(said.join('\n'), /Rung: capability\. To be mended in: your configuration\./)
})
