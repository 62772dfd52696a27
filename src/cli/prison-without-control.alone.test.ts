import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { systemClock } from '../domain/clock.ts'
import { type Person, personFor } from '../domain/people.ts'
import { httpTransport } from '../drivers/http.ts'
import { controlOf } from '../drivers/prison-control/control.ts'
import { particularsOf } from '../drivers/prison-control/reception.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { queueUrlOf } from './reference-prison.ts'
import { runCommand } from './run.ts'
import { servePrison } from './serve-prison.ts'
import { AS_WRITTEN } from './specification.ts'

let prison: Awaited<ReturnType<typeof servePrison>>
const folder = mkdtempSync(join(tmpdir(), 'prison-side-'))
const KNOWN = ['one', 'another'].map((example) => personFor('Ade', { seed: 'known', runNumber: 1, example }))

before(async () => {
  prison = await servePrison({
    mode: 'started-by-run',
    bind: '127.0.0.1',
    simulated: { extent: 'target', eventLag: 'none' },
  })
  process.env.PRISON_SIDE_KEY = prison.reached.apiKey
})
after(() => prison.stop())

/** A prison side that the harness reaches over its interface alone. */
function candidate(name: string, people: string): string {
  const { url } = prison.reached
  const file = join(folder, `${name}.yaml`)
  writeFileSync(
    file,
    `name: ${name}
supplier: Nobody
version: "1"
role: prison
interfaces:
  prison:
    base-url: ${url}
    api-key: { env: PRISON_SIDE_KEY }
    queue-url: ${queueUrlOf({ url })}
${people}`,
  )
  return file
}

async function recordOf(name: string, people: string, example: readonly string[]): Promise<ConformanceRecord> {
  const options = { mode: 'rehearsal', release: AS_WRITTEN, stage: 'bid', extent: 'both', seed: 'known' } as const
  await runCommand({ ...options, candidate: candidate(name, people), example, out: folder, json: true })
  const [run = ''] = readdirSync(join(folder, name)).filter((each) => /^\d/.test(each))
  return JSON.parse(readFileSync(join(folder, name, run, 'record.json'), 'utf8'))
}

const outcomes = ({ examples }: ConformanceRecord) =>
  Object.fromEntries(examples.map(({ id, outcome }) => [id, outcome]))

test('without a control and without known people nothing is failed, and everything needs evidence', async () => {
  const record = await recordOf('alone', '', ['OPS-01.1', 'OPS-14.1'])
  assert.deepEqual(outcomes(record), { 'OPS-01.1': 'parked', 'OPS-14.1': 'parked' })
  assert.deepEqual([...new Set(record.requirements.map(({ verdict }) => verdict))], ['needs-evidence'])
})

test('known people are looked up, and only what the prison staff would have to do needs evidence', async () => {
  const { controlUrl, controlKey } = prison.reached
  const http = httpTransport({ clock: systemClock, allowed: [new URL(controlUrl).host], steady: [], tls: {} })
  const control = controlOf(http.send, controlUrl, controlKey, new AbortController().signal)
  for (const person of KNOWN) await control('people/receive', { ...particularsOf(person), prisonId: 'ZKV' })
  http.close()
  const record = await recordOf('known', `people:\n  known:\n${KNOWN.map(listed).join('')}`, ['OPS-01.1', 'OPS-13.2'])
  assert.deepEqual(outcomes(record), { 'OPS-01.1': 'passed', 'OPS-13.2': 'parked' })
  assert.match(record.requirements[1]?.because ?? '', /commitments\/add/)
})

function listed({ given, family, birthDate, gender, prisonNumber, nhsNumber }: Person): string {
  return `    - { name: Ade, given: ${given}, family: ${family}, birth-date: "${birthDate}", gender: ${gender},
        prison-number: ${prisonNumber}, nhs-number: "${nhsNumber}" }
`
}
