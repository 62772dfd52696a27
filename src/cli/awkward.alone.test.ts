import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import { parse } from 'yaml'
import { serveAwkward } from '../../candidates/awkward/system.ts'
import { loadCandidate } from '../candidate/load.ts'
import { peopleCsv, peopleIn } from '../candidate/people-list.ts'
import type { Attendant, Told } from '../domain/attended.ts'
import { systemClock } from '../domain/clock.ts'
import { ROLES, type Role } from '../domain/staff.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { doctorCommand } from './doctor.ts'
import { listening } from './hostile-systems.fixture.ts'
import { packOf } from './pack.ts'
import { peopleIdsCommand, peopleLoadCommand, peoplePoolCommand } from './people-command.ts'
import { runCommand } from './run.ts'

const HOME = 'candidates/awkward'
const folder = mkdtempSync(join(tmpdir(), 'interlock-awkward-'))
const file = join(folder, 'awkward.yaml')
const said: string[] = []
const written = readFileSync(join(HOME, 'awkward.yaml'), 'utf8')
let ofUnattended: ConformanceRecord | undefined
let system: Awaited<ReturnType<typeof serveAwkward>>

/** The whole specification as it is written now, with limits as short as a rehearsal has them. */
const RUN = { mode: 'rehearsal', release: '0.3', stage: 'bid', extent: 'target', seed: 'awkward' } as const

before(async () => {
  mock.method(console, 'log', (line: string) => said.push(line))
  mkdirSync(join(folder, 'keys'))
  const key = (name: string) => {
    const made = `key-of-the-${name}-for-tests`
    writeFileSync(join(folder, 'keys', name), made)
    return made
  }
  const tokens = Object.fromEntries(ROLES.map((role) => [role, key(role.replaceAll(' ', '-'))])) as Record<Role, string>
  const prisonPort = await freePort()
  system = await serveAwkward({
    prison: { url: `http://127.0.0.1:${prisonPort}`, apiKey: key('prison') },
    tokens,
    alertTypes: parse(written)['alert-types'],
    people: peopleIn(readFileSync(join(HOME, 'people.csv'), 'utf8'), 'people.csv'),
    slowMs: 60,
    screensOnly: true,
  })
  copyFileSync(join(HOME, 'people.csv'), join(folder, 'people.csv'))
  writeFileSync(file, fitted(prisonPort))
})
after(async () => {
  await system.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The candidate file of the repository, with the addresses of this test, and open at whatever hour it is run. */
function fitted(prisonPort: number): string {
  return written
    .replaceAll('../../.cache/awkward/', 'keys/')
    .replaceAll('http://127.0.0.1:8492', system.url)
    .replace('port: 8493', `port: ${prisonPort}`)
    .replace(
      /availability: .*/,
      'availability: { days: [Mon, Tue, Wed, Thu, Fri, Sat, Sun], from: "00:00", to: "24:00" }',
    )
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function run(name: string, attendant?: Attendant, requirement?: readonly string[]) {
  said.length = 0
  const out = join(folder, name)
  const exitCode = await runCommand(
    { ...RUN, candidate: file, out, ...(requirement ? { requirement } : {}) },
    attendant,
  )
  const own = readdirSync(join(out, 'awkward-record')).find((entry) => entry !== 'people.csv') ?? ''
  const record: ConformanceRecord = JSON.parse(readFileSync(join(out, 'awkward-record', own, 'record.json'), 'utf8'))
  return { exitCode, record, folder: join(out, 'awkward-record', own), told: said.join('\n') }
}

/** Somebody who opens the system's own screen and writes down what is there. */
const reader: Attendant = {
  async ask(_example, { instruction, fields }) {
    const told = instruction.join(' ')
    const [, role = ''] = /As an? ([\w ]+), open/.exec(told) ?? []
    const [, number = ''] = /prison number ([A-Z0-9]+)/.exec(told) ?? []
    if (!number) return undefined
    const view = told.includes('history') ? '&view=history' : ''
    const address = `${system.url}/screens/record?role=${encodeURIComponent(role)}&prison-number=${number}${view}`
    const page = await (await fetch(address)).text()
    const lines = (name: string) =>
      page.split('\n').flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []))
    const one = (name: string, otherwise: string) => [lines(name)[0] ?? otherwise]
    const said: Told['said'] = {
      opened: [page === 'No such record.' ? 'did not open' : 'opened'],
      state: one('Risk', 'nothing'),
      alerts: lines('Alert'),
      selfHarm: one('Self-harm', 'not stated'),
      source: one('From', ''),
      confirmed: one('Confirmed by the prison', ''),
      current: one('Standing', 'not stated'),
      advice: one('Advice', ''),
    }
    for (const { name, choices, objection } of fields)
      for (const line of said[name] ?? [])
        assert.ok(choices?.includes(line) ?? objection?.(line) === undefined, `${name}: ${line}`)
    const bytes = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(page)])
    return { said, by: 'R. Reader', role: 'ward nurse', screenshot: { name: 'screen.png', bytes, ending: 'png' } }
  },
  leave: () => undefined,
}

const count = <T>(all: readonly T[], matches: (one: T) => boolean) => all.filter(matches).length

describe('a slow system with thirty people, nights, office hours and a screen for people', () => {
  test('runs, attended by nobody, to a truthful record in which nothing fails', async () => {
    const { record, exitCode, told } = await run('unattended')
    ofUnattended = record
    const failed = record.requirements.filter(({ verdict }) => verdict === 'fail')
    assert.deepEqual(
      failed.map(({ requirement, because }) => `${requirement.id}: ${because}`),
      [],
    )
    assert.deepEqual([record.outcome, exitCode], ['incomplete', 2], record.because.slice(0, 5).join('\n'))
    const verdict = (id: string) => record.requirements.find(({ requirement }) => requirement.id === id)
    assert.deepEqual([verdict('RISK-02')?.verdict, verdict('RISK-02')?.cause], ['needs-evidence', 'awaiting-a-person'])
    assert.deepEqual([verdict('IDM-05')?.verdict, verdict('IDM-05')?.cause], ['needs-evidence', 'nobody-left'])
    const roll = record.examples.find(({ id }) => id === 'MOVE-08.5')
    assert.deepEqual([roll?.outcome, roll?.cause], ['parked', 'awaiting-the-night'])
    assert.ok(count(record.examples, ({ id, outcome }) => id.startsWith('APPT-12') && outcome === 'passed') >= 1)
    // What was said before the run is what came of it.
    const musts = record.examples.filter(
      ({ requirement }) =>
        record.requirements.find((one) => one.requirement.id === requirement)?.requirement.level === 'must',
    )
    const by = (...causes: readonly (string | undefined)[]) => count(musts, ({ cause }) => causes.includes(cause))
    const [attended, night, nobody] = [by('awaiting-a-person'), by('awaiting-the-night'), by('nobody-left')]
    const automatic = musts.length - attended - night - nobody
    assert.ok(attended > 0 && night > 0 && nobody > 0 && automatic > 0)
    assert.match(told, /Nobody sits at a terminal here: what is attended will need evidence\./)
    assert.match(
      told,
      new RegExp(
        `Without hooks, ${automatic} of ${musts.length} MUST examples are automatic, ${attended} attended, ${night} waits? for the night, ${nobody} have nobody in the list of people`,
      ),
    )
  })

  test('was told all of it beforehand: the pack says what the run then has', async () => {
    const { facts } = await packOf({ ...RUN, candidate: file, runNumber: '1' }, loadCandidate(file, process.env))
    const record = ofUnattended
    assert.ok(record)
    assert.deepEqual(
      facts.requirements.map(({ id }) => id),
      record.requirements.map(({ requirement }) => requirement.id),
    )
    assert.deepEqual(facts.examples.map(({ id }) => id).sort(), record.demanded.target?.toSorted())
    const causes = { attended: 'awaiting-a-person', night: 'awaiting-the-night', nobody: 'nobody-left' } as const
    for (const [manner, cause] of Object.entries(causes))
      assert.deepEqual(
        facts.examples
          .filter((one) => one.manner === manner)
          .map(({ id }) => id)
          .sort(),
        record.examples
          .filter((one) => one.cause === cause)
          .map(({ id }) => id)
          .sort(),
        manner,
      )
    assert.equal(facts.people.used, record.run.knownPeople?.length)
    assert.equal(facts.people.had, 30)
    assert.equal(facts.concurrency, record.run.concurrency)
    assert.deepEqual(
      facts.documents.map(({ requirement, title }) => `${requirement} ${title}`),
      record.requirements.flatMap(({ requirement: { id, evidence } }) => evidence.map((title) => `${id} ${title}`)),
    )
  })

  test('shows with somebody at the screen what the screen shows, as told by them', async () => {
    const { record, folder: own } = await run('attended', reader, ['RISK-01', 'RISK-02', 'APPT-12'])
    assert.deepEqual(
      record.requirements.filter(({ verdict }) => verdict === 'fail').map(({ because }) => because),
      [],
    )
    const seen = record.examples.filter(({ answers = [] }) => answers.length > 0)
    assert.ok(count(seen, ({ outcome }) => outcome === 'passed') > 10)
    assert.equal(record.requirements.find(({ requirement }) => requirement.id === 'RISK-02')?.verdict, 'pass')
    assert.ok(
      record.requirements
        .find(({ requirement }) => requirement.id === 'RISK-02')
        ?.people?.every(({ what }) => what === 'screen'),
    )
    // Nobody is named in what is handed on, and each is used up by one example.
    const text = ['target.ndjson', 'record.json', 'evidence/exchanges.ndjson']
      .map((name) => readFileSync(join(own, name), 'utf8'))
      .join('\n')
    for (const { 'nhs-number': number, family } of peopleIn(
      readFileSync(join(folder, 'people.csv'), 'utf8'),
      'people.csv',
    ))
      assert.ok(!text.includes(number) && !text.includes(family))
    const after = peopleIn(readFileSync(join(folder, 'attended', 'awkward-record', 'people.csv'), 'utf8'), 'people.csv')
    assert.equal(
      count(after, ({ used }) => used !== undefined),
      record.run.knownPeople?.length,
    )
  })

  test('is refused outside of its hours', async () => {
    const closed = join(folder, 'closed.yaml')
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short' })
    const tomorrow = day.format(new Date(systemClock.now().getTime() + 86_400_000 * 2))
    writeFileSync(closed, readFileSync(file, 'utf8').replace(/days: \[.*?\]/, `days: [${tomorrow}]`))
    await assert.rejects(
      runCommand({ ...RUN, candidate: closed, out: folder }),
      /the system can be used \w+, 00:00 to 24:00; it is/,
    )
  })

  test('is told both legs, its clock and its ways by the doctor', async () => {
    said.length = 0
    assert.equal(await doctorCommand({ candidate: file, wait: '20' }), 0)
    const told = said.join('\n')
    assert.match(told, /Its people: 30 of its own, 30 not used up\./)
    assert.match(told, /Its overnight work is done by 03:00\./)
    assert.match(told, /A person has to look at its screens for: risk\./)
    assert.match(told, /Its clock: /)
    assert.match(told, /called; last call: /)
  })

  test('says what its people are enough for, and gives its own ids for them', async () => {
    said.length = 0
    const options = { ...RUN, candidate: file, runNumber: '1', out: join(folder, 'ids') }
    assert.equal(await peoplePoolCommand(options), 0)
    assert.match(
      said.join('\n'),
      /30 people, 30 not used up; 30 of them are enough for [\d,]+ of [\d,]+ examples\.[\s\S]*RISK-02: 3 of 3/,
    )
    assert.equal(await peopleIdsCommand({ candidate: file, list: join(folder, 'people.csv'), out: options.out }), 0)
    const listed = peopleIn(readFileSync(join(options.out, 'people.csv'), 'utf8'), 'people.csv')
    assert.equal(new Set(listed.map((person) => person['local-id'])).size, 30)
  })

  test('can be given people over FHIR, and their ids come back', async () => {
    const own = join(folder, 'loaded')
    const [somebody] = peopleIn(readFileSync(join(folder, 'people.csv'), 'utf8'), 'people.csv')
    assert.ok(somebody)
    const newcomer = { ...somebody, family: 'Newcomer', 'prison-number': 'Z8888ZY', 'nhs-number': '9990000026' }
    mkdirSync(own)
    writeFileSync(join(own, 'list.csv'), peopleCsv([newcomer]))
    assert.equal(await peopleLoadCommand({ candidate: file, list: join(own, 'list.csv'), out: own }), 0)
    const [loaded] = peopleIn(readFileSync(join(own, 'people.csv'), 'utf8'), 'people.csv')
    assert.equal(await peopleIdsCommand({ candidate: file, list: join(own, 'list.csv'), out: own }), 0)
    const [found] = peopleIn(readFileSync(join(own, 'people.csv'), 'utf8'), 'people.csv')
    assert.ok(loaded?.['local-id'])
    assert.equal(found?.['local-id'], loaded['local-id'])
  })
})
