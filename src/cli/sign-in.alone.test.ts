import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import { parse, stringify } from 'yaml'
import { loadCandidate } from '../candidate/load.ts'
import type { Role } from '../domain/staff.ts'
import { type BrowserContext, openBrowser } from '../drivers/browser.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { type Cast, castFor } from './cast.ts'
import { runCommand } from './run.ts'
import { signInCommand } from './sign-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-sign-in-'))
const run = { mode: 'rehearsal', release: 'as-written', stage: 'live', extent: 'target', seed: 'by-hand' } as const

/** A front end of the reference record, as a candidate in whose name only people can sign in. */
interface Outsider {
  readonly cast: Cast
  readonly file: string
  readonly slug: string
}

const outsiders: Outsider[] = []
let missing: readonly string[] = []
before(async () => {
  const search = await openBrowser()
  if (search.found) await search.browser.close()
  else missing = search.reasons
  mock.method(console, 'log', () => undefined)
  mock.method(console, 'error', () => undefined)
})
after(async () => {
  for (const { cast, slug } of outsiders) {
    await cast.stop()
    rmSync(join('.cache/sessions', slug), { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
})

async function outsider(reference: string): Promise<Outsider> {
  const cast = await castFor(loadCandidate(reference, {}))
  const written = parse(readFileSync(reference, 'utf8'))
  const name = `By hand ${outsiders.length} ${process.pid}`
  const tokens = Object.entries(cast.authorizations).map(([role, value], at) => {
    process.env[`BY_HAND_${at}`] = value.replace(/^Bearer /, '')
    return [role, { env: `BY_HAND_${at}` }]
  })
  Object.assign(process.env, { BY_HAND_CONTROL: cast.control?.key, BY_HAND_NHS: cast.nhs?.controlKey })
  const file = join(folder, `${outsiders.length}.yaml`)
  const { reference: _started, evidence: _documents, ...kept } = written
  const ui = { ...written.interfaces.ui, url: cast.screens?.url, users: { nurse: { name: 'nurse' } } }
  const fhir = { 'base-url': cast.healthcareUrl, auth: { kind: 'bearer', roles: Object.fromEntries(tokens) } }
  const prison = {
    mode: 'attached',
    url: cast.prisonUrl,
    'control-url': cast.control?.url,
    'control-key': { env: 'BY_HAND_CONTROL' },
  }
  const nhs = {
    mode: 'attached',
    url: cast.nhs?.controlUrl,
    'control-url': cast.nhs?.controlUrl,
    'control-key': { env: 'BY_HAND_NHS' },
  }
  writeFileSync(file, stringify({ ...kept, name, interfaces: { ui, fhir }, counterparties: { prison, nhs } }))
  const one = { cast, file, slug: name.toLowerCase().replaceAll(' ', '-') }
  outsiders.push(one)
  return one
}

/** Does by script what a person does by hand. */
function personAt({ cast }: Outsider, role: Role) {
  const places = cast.screens?.screens.places
  const { name = '', password = '' } = cast.screens?.signIns[role] ?? {}
  return async (context: BrowserContext) => {
    const [page] = context.pages()
    const field = (place: 'user name' | 'password') => page?.getByRole('textbox', { name: places?.[place]?.name ?? '' })
    await field('user name')?.fill(name)
    await field('password')?.fill(password)
    await page?.getByRole('button', { name: places?.['sign in']?.name ?? '' }).click()
  }
}

async function ranWith({ file, slug }: Outsider, example: string) {
  await runCommand({ ...run, candidate: file, example: [example], out: folder })
  const last = readdirSync(join(folder, slug)).toSorted().at(-1) ?? ''
  const record: ConformanceRecord = JSON.parse(readFileSync(join(folder, slug, last, 'record.json'), 'utf8'))
  const [shown] = record.examples
  return {
    outcome: shown?.outcome,
    cause: shown?.cause,
    because: shown?.because ?? '',
    folder: join(folder, slug, last),
  }
}

const everything = (below: string) =>
  readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

describe('signing in by hand, once', () => {
  for (const reference of ['candidates/reference.yaml', 'candidates/second-front-end.yaml'])
    test(`lasts for the runs after it, and leaves nothing in them: ${reference}`, async (context) => {
      if (missing.length > 0) return context.skip(`NO BROWSER STARTS HERE: ${missing.join('; ')}`)
      const system = await outsider(reference)
      const before = await ranWith(system, 'UI-01.1')
      assert.deepEqual([before.outcome, before.cause], ['inconclusive', 'configuration'])
      assert.match(before.because, /Nobody has signed in as nurse\. Next: npx interlock sign-in --role "nurse"/)

      const options = { candidate: system.file, role: 'nurse', wait: '20' }
      assert.equal(await signInCommand(options, personAt(system, 'nurse')), 0)
      const file = join('.cache/sessions', system.slug, 'nurse.json')
      assert.equal(statSync(file).mode & 0o777, 0o600)
      const shown = await ranWith(system, 'UI-01.1')
      assert.equal(shown.outcome, 'passed', shown.because)
      const { storage, ofWindow } = JSON.parse(readFileSync(file, 'utf8'))
      const kept = [
        ...storage.cookies.map(({ value }: { value: string }) => value),
        ...Object.values(ofWindow).flatMap((one) => Object.values(one as object)),
      ]
      assert.ok(kept.length > 0)
      assert.deepEqual(
        kept.filter((value) => everything(shown.folder).includes(value)),
        [],
      )

      // What ended meanwhile is as good as what was never there: the system knows nobody by it.
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/[0-9a-f]{4}-[0-9a-f]{12}/g, '0000-000000000000'))
      const ended = await ranWith(system, 'UI-01.1')
      assert.deepEqual([ended.outcome, ended.cause], ['inconclusive', 'configuration'])
      assert.match(ended.because, /The session of nurse, in which a person signed in at .+, has ended/)
    })

  test('keeps nothing where nobody does, and says so', async (context) => {
    if (missing.length > 0) return context.skip(`NO BROWSER STARTS HERE: ${missing.join('; ')}`)
    const system = await outsider('candidates/reference.yaml')
    const idle = { candidate: system.file, role: 'nurse', wait: '1' }
    assert.equal(await signInCommand(idle, () => undefined), 3)
    assert.throws(() => statSync(join('.cache/sessions', system.slug, 'nurse.json')))
    await assert.rejects(
      signInCommand({ ...idle, role: 'matron' }),
      /--role matron: there is no such role\. Known: nurse/,
    )
    await assert.rejects(
      signInCommand({ ...idle, candidate: 'candidates/reference.yaml' }),
      /the "url" where users begin/,
    )
  })
})
