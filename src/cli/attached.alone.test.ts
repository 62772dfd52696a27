import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, mock, test } from 'node:test'
import type { Envelope } from '@cucumber/messages'
import type { Behaviour } from '../../mocks/faults/fault.ts'
import { candidateFacts } from '../candidate/facts.ts'
import { loadCandidate } from '../candidate/load.ts'
import { certificateFor } from '../domain/x509.ts'
import { judge } from '../verdict/judge.ts'
import { NO_FACTS } from '../verdict/no-facts.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { castFor } from './cast.ts'
import { listening } from './hostile-systems.fixture.ts'
import { runPass } from './pass.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { runCommand } from './run.ts'
import { loadSpecification, type Specification } from './specification.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-attached-'))
const CREDENTIALS = join(folder, 'keys.json')
const CLI = 'src/cli/main.ts'
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

interface Simulator {
  readonly url: string
  readonly controlUrl: string
}

/** Starts `interlock simulate prison` as its users do, and waits until it has said where it is. */
function simulator(...options: readonly string[]): Promise<Simulator> {
  const child = spawn(process.execPath, [CLI, 'simulate', 'prison', '--credentials', CREDENTIALS, ...options])
  children.push(child)
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => reject(new Error(String(chunk))))
    child.stdout.on('data', (chunk) => {
      said += chunk
      const url = /for the candidate +(\S+)/.exec(said)?.[1]
      const controlUrl = /for the harness +(\S+)/.exec(said)?.[1]
      if (url && controlUrl && said.includes('Ctrl-C')) resolve({ url, controlUrl })
    })
  })
}

function attachedTo({ url, controlUrl }: Simulator, more = ''): string {
  const { apiKey, controlKey } = JSON.parse(readFileSync(CREDENTIALS, 'utf8'))
  Object.assign(process.env, { ATTACHED_API_KEY: apiKey, ATTACHED_CONTROL_KEY: controlKey })
  const prison = `counterparties:\n  prison:\n    mode: attached\n    url: ${url}\n    control-url: ${controlUrl}\n    control-key: { env: ATTACHED_CONTROL_KEY }\n    api-key: { env: ATTACHED_API_KEY }\n${more}`
  const file = join(folder, `candidate-${new URL(url).port}.yaml`)
  const reference = readFileSync('candidates/reference.yaml', 'utf8')
  writeFileSync(file, `${reference.replaceAll(/^evidence:[\s\S]*/gm, '')}\n${prison}`)
  return file
}

const outcomes = ({ examples }: Pick<ConformanceRecord, 'examples'>) =>
  Object.fromEntries(
    examples.map(({ id, outcome, because }) => [
      id,
      outcome === 'passed' ? outcome : `${outcome}: ${because?.split('\n')[0]}`,
    ]),
  )

/** Every example on reference systems of its own, in virtual time. */
async function isolated(specification: Specification, behaviour: Behaviour) {
  const all = specification.demand('bid', 'target')
  const results: Record<string, string> = {}
  for (const example of all.examples) {
    const alone = { ...specification, demand: () => ({ ...all, examples: [example], blocked: [] }) }
    const run = { extents: ['target'], evidence: countedEvidence() } as const
    Object.assign(results, outcomes(await judgingInVirtualTime(alone)({ behaviour }, run)))
  }
  return results
}

/** All examples, 16 in flight, on one reference system that is attached to one simulator in another process. */
async function shared(specification: Specification, behaviour: Behaviour, candidateFile: string, runNumber: number) {
  const candidate = loadCandidate(candidateFile, process.env)
  const cast = await castFor(candidate, behaviour)
  const demand = specification.demand('bid', 'target')
  const { catalogue } = specification
  const envelopes: Envelope[] = []
  const head = {
    ...NO_FACTS,
    candidate: candidateFacts(candidate),
    runNumber,
    concurrency: 16,
    demanded: demand.examples,
    requirements: catalogue.rows.filter(({ id }) => demand.requirements.includes(id)),
    limits: catalogue.limits.map((limit) =>
      limit.statistic === 'each' && limit.unit === 's' ? { ...limit, value: limit.ceiling } : limit,
    ),
    givens: catalogue.givens,
  }
  try {
    await runPass({
      specification,
      cast,
      evidence: countedEvidence(),
      demand,
      head,
      emit: (envelope) => envelopes.push(envelope),
      requestId: randomUUID,
    })
  } finally {
    await cast.stop()
  }
  return outcomes(judge([{ extent: 'target', name: 'target.ndjson', sha256: '', envelopes }]))
}

/** A record that reads every failure of the prison as "no known risks". */
const WITHOUT_DOUBT: Behaviour = {
  ...REFERENCE_BEHAVIOUR,
  healthcare: {
    ...REFERENCE_BEHAVIOUR.healthcare,
    risk: { ...REFERENCE_BEHAVIOUR.healthcare.risk, stateAfter: () => 'none' },
  },
}

const CASES = [
  {
    name: 'the whole release as the reference systems are',
    behaviour: REFERENCE_BEHAVIOUR,
    filter: {},
    some: 'passed',
  },
  { name: 'risk with a fault', behaviour: WITHOUT_DOUBT, filter: { area: ['RISK'] }, some: 'failed' },
] as const

describe('an attached simulator', () => {
  const started = simulator('--port', '0', '--control-port', '0')

  for (const [index, { name, behaviour, filter, some }] of CASES.entries())
    test(`16 examples in flight on one shared system end as each does on its own: ${name}`, async () => {
      const full = loadSpecification(process.cwd(), '0.1', 'assessment', filter)
      const short = loadSpecification(process.cwd(), '0.1', 'rehearsal', filter)
      const alone = await isolated(full, behaviour)
      const together = await shared(short, behaviour, attachedTo(await started), index + 1)
      assert.ok(Object.values(alone).some((told) => kindOf(told) === some))
      assert.deepEqual(Object.keys(together), Object.keys(alone))
      const differ = Object.keys(alone).filter((id) => kindOf(alone[id]) !== kindOf(together[id]))
      assert.deepEqual(
        differ.map((id) => ({ id, alone: alone[id], together: together[id] })),
        [],
      )
    })

  test('people of an earlier run are not met again: the run is refused and says how to go on', async () => {
    mock.method(console, 'log', () => undefined)
    const options = { release: '0.1', stage: 'bid', extent: 'target', example: ['RISK-01.2'], out: folder } as const
    const again = { ...options, candidate: attachedTo(await started), seed: 'again', runNumber: '99' }
    assert.equal(await runCommand(again), 2)
    assert.equal(await runCommand({ ...again, out: join(folder, 'again') }), 3)
    const record = recordIn(join(folder, 'again', 'reference'))
    assert.match(
      record.because.join('\n'),
      /Expected people whom the prison simulator has not had before.*\n.*\nNext: /,
    )
  })
})

const recordIn = (folder: string): ConformanceRecord =>
  JSON.parse(readFileSync(join(folder, readdirSync(folder)[0] ?? '', 'record.json'), 'utf8'))

const kindOf = (told = '') => told.split(':')[0]

test('beyond this machine: TLS, a public name in every address, and a control port with a key of its own', async () => {
  const { cert, key } = certificateFor({ commonName: 'localhost' })
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  writeFileSync(certFile, cert)
  writeFileSync(keyFile, key)
  const [port, controlPort] = [await freePort(), await freePort()]
  const place = await simulator(
    ...['--host', '0.0.0.0', '--port', `${port}`, '--control-port', `${controlPort}`],
    ...['--public-url', `https://localhost:${port}`, '--tls-cert', certFile, '--tls-key', keyFile],
  )
  assert.deepEqual(place, { url: `https://localhost:${port}`, controlUrl: `https://localhost:${controlPort}` })
  const candidate = attachedTo(place, '    tls: { ca: cert.pem }\n')
  const out = join(folder, 'tls')
  const examples = ['--example', 'RISK-01.2', 'RISK-05.1']
  const child = spawn(
    process.execPath,
    [CLI, 'run', '--candidate', candidate, ...examples, '--extent', 'target', '--out', out],
    {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certFile },
    },
  )
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  await new Promise((resolve) => child.once('close', resolve))
  const run = join(out, 'reference', readdirSync(join(out, 'reference'))[0] ?? '')
  const record = recordIn(join(out, 'reference'))
  assert.deepEqual(outcomes(record), { 'RISK-01.2': 'passed', 'RISK-05.1': 'passed' }, said)
  const evidence = readdirSync(join(run, 'evidence')).map((file) => readFileSync(join(run, 'evidence', file), 'utf8'))
  const addresses = evidence.flatMap(
    (text) => text.match(/https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0):\d+/g) ?? [],
  )
  const own = new Set(addresses.filter((address) => address.endsWith(`:${port}`)))
  assert.deepEqual([...own], [`https://localhost:${port}`])
  assert.ok(!evidence.join('').includes(process.env.ATTACHED_CONTROL_KEY ?? 'missing'))
})

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}
