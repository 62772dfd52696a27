import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import { parse } from 'yaml'
import { serveMedplum } from '../../candidates/medplum/server.ts'
import type { ConformanceRecord, Verdict } from '../verdict/record.ts'
import { runCommand } from './run.ts'

interface Expected {
  readonly verdict: Verdict
  /** Examples that fail; every other one passes, or does not apply as its row does not. */
  readonly fails?: readonly string[]
}
type Argued = Readonly<Record<string, { readonly because: string } & Readonly<Record<string, Expected>>>>

const OUTSIDERS = [
  { twin: 'naked', file: 'medplum-naked', argued: 'medplum-fhir-expected', serve: () => serveMedplum() },
  {
    twin: 'validated',
    file: 'medplum-validated',
    argued: 'medplum-fhir-expected',
    serve: () => serveMedplum(0, { validated: true }),
  },
  { twin: 'library', file: 'solara', argued: 'solara-expected', serve: serveSolara },
] as const

/** It runs in a process of its own, and prints its address once it can be asked. */
async function serveSolara(): Promise<{ readonly baseUrl: string; close(): void }> {
  const server = spawn(process.execPath, ['candidates/solara/server.mjs', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [''])])
  return { baseUrl: String(said).trim(), close: () => server.kill() }
}

const folder = mkdtempSync(join(tmpdir(), 'interlock-fhir-outsiders-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mock.method(console, 'log', () => undefined)

for (const { twin, file, argued, serve } of OUTSIDERS)
  describe(`${file}, which nobody here wrote, by what any FHIR server owes`, () => {
    const expected: Argued = parse(readFileSync(`candidates/${argued}.yaml`, 'utf8'))
    let record: ConformanceRecord | undefined
    const rows = () => record?.requirements ?? []

    before(async () => {
      const system = await serve()
      const written = readFileSync(`candidates/${file}.yaml`, 'utf8')
      const candidate = join(folder, `${file}.yaml`)
      writeFileSync(candidate, written.replace(/base-url: .*/, `base-url: ${system.baseUrl}`))
      const options = { mode: 'rehearsal', release: 'as-written', stage: 'bid', extent: 'target', seed: file } as const
      const out = join(folder, file)
      await runCommand({ ...options, area: ['FHIR'], candidate, concurrency: '16', out })
      system.close()
      const found = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('record.json'))
      record = JSON.parse(readFileSync(join(out, found ?? 'missing'), 'utf8'))
    })

    test('each row gets the verdict that was argued for it', () => {
      const seen = rows().map(({ requirement, verdict }) => [requirement.id, verdict])
      const wanted = Object.entries(expected).map(([id, each]) => [id, each[twin]?.verdict])
      assert.deepEqual(seen, wanted)
    })

    test('exactly the examples fail that were argued to fail', () => {
      const failed = record?.examples.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)
      const wanted = Object.values(expected).flatMap((each) => each[twin]?.fails ?? [])
      assert.deepEqual(failed, wanted)
    })

    test('nothing is left open: what did not fail has passed, or its row does not apply', () => {
      const open = record?.examples.filter(({ id, outcome }) => {
        const verdict = expected[id.replace(/\.\d+$/, '')]?.[twin]?.verdict
        return outcome !== 'passed' && outcome !== 'failed' && outcome !== verdict
      })
      assert.deepEqual(
        open?.map(({ id, because }) => `${id}: ${because}`),
        [],
      )
    })

    test('it is told that it fails', () => {
      assert.notEqual(record?.outcome, 'void', record?.because.join('\n'))
      assert.equal(record?.exitCode, 1)
    })
  })
