import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, mock, test } from 'node:test'
import type { Attendant, Told } from '../domain/attended.ts'
import { systemClock } from '../domain/clock.ts'
import { londonDate } from '../domain/dates.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { reportCommand } from './report.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-attended-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mock.method(console, 'log', () => undefined)

const written = readFileSync('candidates/reference.yaml', 'utf8').replaceAll(/^evidence:[\s\S]*/gm, '')
const attended = '  ui: { kind: attended, sign-in: Sign in., shows: { risk: the banner } }\n'
const file = join(folder, 'candidate.yaml')
writeFileSync(file, written.replace(/^ {2}ui:.*\n(?: {4}.*\n)*/m, attended))
const screen = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7])
const yesterday = londonDate(new Date(systemClock.now().getTime() - 86_400_000))

/** Somebody who saw this on the screen. */
function telling(alerts: readonly string[]): Attendant {
  const said: Told['said'] = {
    opened: ['opened'],
    state: [alerts.length > 0 ? 'alerts' : 'no known risks'],
    alerts,
    selfHarm: ['not stated'],
  }
  const screenshot = { name: 'screen.png', bytes: screen, ending: 'png' } as const
  return { ask: async () => ({ said, by: 'B. Nurse', role: 'nurse manager', screenshot }), leave: () => undefined }
}

async function run(name: string, attendant?: Attendant) {
  const out = join(folder, name)
  const options = { release: '0.1', stage: 'bid', extent: 'target', example: ['RISK-01.2'], seed: name } as const
  const code = await runCommand({ ...options, candidate: file, out }, attendant)
  const inner = join(out, 'reference')
  const runFolder = join(inner, readdirSync(inner)[0] ?? '')
  const record: ConformanceRecord = JSON.parse(readFileSync(join(runFolder, 'record.json'), 'utf8'))
  const [example] = record.examples
  assert.ok(example, record.because.join('\n'))
  return { code, runFolder, record, example }
}

describe('a screen that only a person can look at', () => {
  test('needs evidence where nobody is there, and nothing waits for them', async () => {
    const { example, record } = await run('nobody')
    assert.deepEqual([example.outcome, example.cause], ['parked', 'awaiting-a-person'])
    assert.match(example.because ?? '', /Nobody answered: Sign in\. As a nurse, open the record of Ade/)
    assert.equal(record.requirements[0]?.verdict, 'needs-evidence')
  })

  test('is judged by what the person told, under their name, with their picture', async () => {
    const { example, runFolder } = await run('seen', telling([`HC; Self Harm - Custody; ${yesterday}`]))
    assert.equal(example.outcome, 'passed', example.because)
    assert.deepEqual(
      example.answers?.map(({ number, by, role }) => [number, by, role]),
      [
        [1, 'B. Nurse', 'nurse manager'],
        [2, 'B. Nurse', 'nurse manager'],
      ],
    )
    const digest = hash('sha256', screen)
    assert.equal(example.answers?.[0]?.screenshot.digest, digest)
    assert.ok(readFileSync(join(runFolder, 'evidence', `${digest}.png`)).equals(screen))
    const page = readFileSync(join(runFolder, 'examples', 'target', 'RISK-01.2.html'), 'utf8')
    assert.match(page, /Told by people[\s\S]*B\. Nurse, nurse manager/)
    assert.match(readFileSync(join(runFolder, 'index.html'), 'utf8'), /Screens that people looked at/)
  })

  test('fails where the person saw something else, and the finding names the answer', async () => {
    const { example, code } = await run('unseen', telling([]))
    assert.deepEqual([example.outcome, code], ['failed', 1])
    assert.match(example.because ?? '', /Seen: answer 2, by B\. Nurse \(nurse manager\)/)
  })

  test('a picture that was changed afterwards makes the run void', async () => {
    const { runFolder, example } = await run('changed', telling([`HC; Self Harm - Custody; ${yesterday}`]))
    writeFileSync(join(runFolder, example.answers?.[0]?.screenshot.file ?? ''), 'another picture')
    assert.equal(await reportCommand(runFolder, {}), 5)
  })
})
