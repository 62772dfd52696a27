import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { loadCandidate } from '../candidate/load.ts'
import { systemClock } from '../domain/clock.ts'
import { TransportFailure } from '../domain/exchange.ts'
import { ROLES } from '../domain/staff.ts'
import { type CertificateWish, certificateFor, revocationList } from '../domain/x509.ts'
import { httpTransport } from '../drivers/http.ts'
import { reach } from '../drivers/reach.ts'
import { wireFailure } from '../drivers/wire-failure.ts'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { exitCodeOf } from '../verdict/exit-code.ts'
import {
  type Flaw,
  flawed,
  OUTCOME,
  onlyAt,
  resource,
  STATEMENT,
  type Standing,
  secured,
  speaking,
  text,
} from './broken-candidates.fixture.ts'
import { climb } from './climb.ts'
import { MANNERS, NOBODY } from './hostile-systems.fixture.ts'
import { type Blame, fallOf, RUNGS, type Rung, told } from './rungs.ts'
import { servePrison } from './serve-prison.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-ladder-'))
const environment = Object.fromEntries([
  ['PREFLIGHT', 'token-for-the-preflight'],
  ['CONTROL', 'key-of-the-control-plane'],
  ...ROLES.map((role) => [variable(role), `token-of-the-${role.replaceAll(' ', '-')}`]),
])
let prison: Awaited<ReturnType<typeof servePrison>>
let control: Standing
let visited: typeof prison
before(async () => {
  prison = await servePrison({ mode: 'started-by-run', bind: '127.0.0.1' })
  visited = await servePrison({ mode: 'started-by-run', bind: '127.0.0.1' })
  await httpTransport({ clock: systemClock, allowed: ['127.0.0.1'] }).send(
    { method: 'GET', url: `${visited.reached.url}/v1/status`, headers: {} },
    { signal: new AbortController().signal, timeoutMs: 5_000 },
  )
  control = await flawed(resource({}, 403))
})
after(async () => {
  await prison.stop()
  await visited.stop()
  control.close()
  rmSync(folder, { recursive: true, force: true })
})

function variable(role: string): string {
  return role.toUpperCase().replaceAll(' ', '_')
}

interface Climbed {
  readonly code: number
  readonly said: string
  readonly seconds: number
}

let files = 0
/** What a row of the table changes in the candidate file. */
interface Change {
  readonly more?: string
  readonly controlUrl?: string
  /** In the place of a fixed token for each role. */
  readonly auth?: string
  /** The authority that the file names, in PEM. */
  readonly authority?: string
  /** What that authority has revoked, in PEM. */
  readonly revoked?: string
}

async function climbed(
  base: string,
  { more = '', controlUrl, auth, authority, revoked }: Change = {},
): Promise<Climbed> {
  files += 1
  const path = join(folder, `candidate-${files}.yaml`)
  const roles = ROLES.map((role) => `${role}: { env: ${variable(role)} }`).join(', ')
  const simulator = more.includes('known:') ? visited.reached : prison.reached
  environment.CONTROL = simulator.controlKey
  const attached = `mode: attached, url: ${prison.reached.url}, control-url: ${controlUrl ?? simulator.controlUrl}, control-key: { env: CONTROL }`
  const people = more.includes('people:') ? '' : 'people: created-over-fhir\n'
  const kind = auth ?? `kind: bearer, preflight: { env: PREFLIGHT }, roles: { ${roles} }`
  if (authority) writeFileSync(`${path}.pem`, authority)
  if (revoked) writeFileSync(`${path}.crl`, revoked)
  const list = revoked ? `, crl: ${basename(path)}.crl` : ''
  const tls = authority ? `    tls: { ca: ${basename(path)}.pem${list} }\n` : ''
  writeFileSync(
    path,
    `name: Case\nsupplier: Nobody\nversion: "0"\nrole: healthcare\ninterfaces:\n  fhir:\n    base-url: ${base}\n    auth: { ${kind} }\n${tls}counterparties:\n  prison: { ${attached} }\n  nhs: { ${attached} }\n${people}${more}`,
  )
  const said: string[] = []
  const start = systemClock.elapsedMs()
  const ending = await climb(loadCandidate(path, environment), {
    waitMs: 0,
    requestId: () => `id-${said.length}-${systemClock.elapsedMs()}`,
    say: (words) => said.push(words),
    evidenceFor: ({ secrets }) => unwrittenEvidence(redaction({ secrets, knownPeople: [] })),
  })
  return { code: exitCodeOf([ending]), said: said.join('\n'), seconds: (systemClock.elapsedMs() - start) / 1000 }
}

/** A mistake, where the ladder has to stop, who has to mend it, the exit code, and words of what is said. */
type Row = readonly [what: string, rung: Rung, blame: Blame, code: 3 | 4, words: RegExp, meet: () => Promise<Climbed>]

const at = (flaw: Flaw, more?: string) => async () => {
  const system = await flawed(flaw)
  return climbed(system.base, more === undefined ? {} : { more }).finally(system.close)
}
/** Asks for tokens where the system itself gives them, with `answer`. */
const tokenGiven = (answer: Flaw) => async () => {
  const system = await flawed(onlyAt(/\/token$/, answer))
  const tokenUrl = `${new URL(system.base).origin}/token`
  const auth = `kind: oauth2, token-url: "${tokenUrl}", client-id: { env: PREFLIGHT }, client-secret: { env: CONTROL }`
  return climbed(system.base, { auth }).finally(system.close)
}
const standingAt =
  (open: () => Promise<Standing>, change: Change = {}) =>
  async () => {
    const system = await open()
    return climbed(system.base, change).finally(system.close)
  }
const connecting = (resolve: () => Promise<never>) => async (): Promise<Climbed> => {
  const base = 'http://candidate.example/fhir'
  const signal = new AbortController().signal
  const settings = { clock: systemClock, allowed: ['candidate.example'], timeoutMs: 100, signal, resolve }
  const unreached = await reach(base, settings)
  return { code: 4, said: unreached ? told(fallOf(base, unreached)) : '', seconds: 0 }
}
const unrouted = async (): Promise<Climbed> => {
  const failure = wireFailure(Object.assign(new Error('no way'), { code: 'EHOSTUNREACH' }), 'A request')
  assert.ok(failure instanceof TransportFailure)
  return { code: 4, said: told(fallOf('http://10.0.0.1', { at: 'port', failure })), seconds: 0 }
}
const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code, syscall: 'getaddrinfo' })
}
const authority = certificateFor({ commonName: 'Some Authority' })
const issuer = { commonName: 'Some Authority', key: authority.key }
const NAMED = { commonName: '127.0.0.1' }
const patients = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ resource: { resourceType: 'Patient', id: `p${index}` } }))
const refusing =
  (role: string, status: number): Flaw =>
  (request, response, path) =>
    request.headers.authorization === `Bearer ${environment[variable(role)]}` &&
    resource(OUTCOME, status)(request, response, path)

const issued = (wish: Omit<CertificateWish, 'commonName'>) => certificateFor({ ...NAMED, issuer, ...wish })

const ROWS: readonly Row[] = [
  [
    'a certificate that has ended',
    'TLS',
    'your system',
    4,
    /has expired/,
    standingAt(() => secured(issued({ until: '210101000000Z' })), { authority: authority.cert }),
  ],
  [
    'a certificate for another name',
    'TLS',
    'your configuration',
    4,
    /for another name/,
    standingAt(() => secured(issued({ names: ['elsewhere.example'] })), { authority: authority.cert }),
  ],
  [
    'a certificate that has been revoked',
    'TLS',
    'your system',
    4,
    /has been revoked/,
    standingAt(() => secured(issued({ serial: 7 })), {
      authority: authority.cert,
      revoked: revocationList(issuer, [6, 7]),
    }),
  ],
  [
    'a list of revoked certificates that is out of date',
    'TLS',
    'your configuration',
    4,
    /older than it may be/,
    standingAt(() => secured(issued({ serial: 7 })), {
      authority: authority.cert,
      revoked: revocationList(issuer, [6], '210101000000Z'),
    }),
  ],
  [
    'a list of revoked certificates of somebody else',
    'TLS',
    'your configuration',
    4,
    /not one of its authority/,
    standingAt(() => secured(issued({ serial: 7 })), {
      authority: authority.cert,
      revoked: revocationList({ ...issuer, commonName: 'Another Authority' }, [7]),
    }),
  ],
  [
    'a client certificate that is asked for and not given',
    'authentication',
    'your configuration',
    4,
    /client certificate|no secure connection|connection/,
    standingAt(() => secured({ ...issued({}), ca: authority.cert, requestCert: true, rejectUnauthorized: true }), {
      authority: authority.cert,
    }),
  ],
  [
    'TLS of another age',
    'TLS',
    'your system',
    4,
    /no protocol version/,
    standingAt(
      () => secured({ ...issued({}), minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }),
      { authority: authority.cert },
    ),
  ],
  [
    'a client that is given no token',
    'authentication',
    'your configuration',
    3,
    /found: 401, invalid_client/,
    tokenGiven(text('{"error":"invalid_client"}', 'application/json', 401)),
  ],
  [
    'a token endpoint that fails',
    'authentication',
    'your system',
    4,
    /gave no token \(status 503\)/,
    tokenGiven(text('', 'text/plain', 503)),
  ],
  [
    'a token endpoint that answers with a page',
    'authentication',
    'your system',
    4,
    /gave no token \(status 200\)/,
    tokenGiven(text('<!doctype html>', 'text/html')),
  ],
  [
    'a name that does not exist',
    'name',
    'your configuration',
    4,
    /no address/,
    () => climbed('http://candidate.invalid/fhir'),
  ],
  ['a name service that is out of order', 'name', 'the network', 4, /EAI_AGAIN/, connecting(failing('EAI_AGAIN'))],
  [
    'a name service that is silent',
    'name',
    'the network',
    4,
    /name service gave no answer/,
    connecting(() => new Promise(() => undefined)),
  ],
  [
    'an address that no candidate has',
    'name',
    'your configuration',
    4,
    /link-local/,
    () => climbed('http://169.254.169.254/fhir'),
  ],
  ['a closed port', 'port', 'your system', 4, /nobody accepts/, () => climbed('http://127.0.0.1:1/fhir')],
  ['a host without a way to it', 'port', 'the network', 4, /EHOSTUNREACH/, unrouted],
  [
    'a certificate signed by itself',
    'TLS',
    'your configuration',
    4,
    /signed by itself/,
    standingAt(() => secured(certificateFor(NAMED))),
  ],
  [
    'a certificate of an unknown authority',
    'TLS',
    'your configuration',
    4,
    /certificate/,
    standingAt(() => secured(certificateFor({ ...NAMED, issuer }))),
  ],
  [
    'plain HTTP where TLS is expected',
    'TLS',
    'your configuration',
    4,
    /does not speak TLS/,
    async () => {
      const system = await flawed(() => false)
      return climbed(system.base.replace('http:', 'https:')).finally(system.close)
    },
  ],
  [
    'silence where TLS is expected',
    'TLS',
    'your system',
    4,
    /no secure connection was agreed on within 5 s/,
    standingAt(() => speaking('https', () => undefined)),
  ],
  [
    'a connection cut during the handshake',
    'TLS',
    'the network',
    4,
    /./,
    standingAt(() => speaking('https', (socket) => socket.once('data', () => socket.resetAndDestroy()))),
  ],
  [
    'a connection closed at the first request',
    'authentication',
    'your system',
    4,
    /connection was closed/,
    standingAt(() => speaking('http', (socket) => socket.once('data', () => socket.destroy()))),
  ],
  [
    'another protocol',
    'authentication',
    'your system',
    4,
    /not HTTP/,
    standingAt(() => speaking('http', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))),
  ],
  [
    'no answer at all',
    'authentication',
    'your system',
    4,
    /no complete answer within 10 s/,
    at(MANNERS['no answer at all']),
  ],
  ['a body that ends early', 'authentication', 'your system', 4, /only in part/, at(MANNERS['a body that ends early'])],
  [
    'a body without an end',
    'authentication',
    'your system',
    4,
    /more than 10 MiB/,
    at(MANNERS['a body without an end']),
  ],
  [
    'a body of a gigabyte, as it says',
    'authentication',
    'your system',
    4,
    /more than 10 MiB/,
    at((_request, response) => {
      response.writeHead(200, { 'content-length': String(2 ** 30) })
      response.write('{')
    }),
  ],
  [
    'headers without an end',
    'authentication',
    'your system',
    4,
    /headers larger/,
    at((_request, response) => response.writeHead(200, { x: 'y'.repeat(100_000) }).end()),
  ],
  [
    'a compression that nobody asked for',
    'authentication',
    'your system',
    4,
    /encoding "zstd"/,
    at((_request, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('{}')),
  ],
  [
    'a redirect to another host',
    'authentication',
    'your configuration',
    4,
    /elsewhere\.example/,
    at(MANNERS['another host']),
  ],
  ['500 for everything', 'authentication', 'your system', 4, /nothing but errors \(500\)/, at(resource(OUTCOME, 500))],
  [
    '503 for everything',
    'authentication',
    'your system',
    4,
    /nothing but errors \(503\)/,
    at(text('Maintenance', 'text/plain', 503)),
  ],
  [
    'a preflight credential that is refused',
    'authentication',
    'your configuration',
    3,
    /preflight credential.*401/,
    at(refusing('preflight', 401)),
  ],
  [
    'a preflight credential that is not enough',
    'authentication',
    'your configuration',
    3,
    /preflight credential.*403/,
    at(refusing('preflight', 403)),
  ],
  ...ROLES.map(
    (role): Row => [
      `the credential of the ${role} refused`,
      'authentication',
      'your configuration',
      3,
      new RegExp(`the ${role} .*401`),
      at(refusing(role, 401)),
    ],
  ),
  ...ROLES.filter((role) => role !== 'newcomer').map(
    (role): Row => [
      `the credential of the ${role} not enough`,
      'authentication',
      'your configuration',
      3,
      new RegExp(`the ${role} .*403`),
      at(refusing(role, 403)),
    ],
  ),
  [
    'a clock ten minutes behind',
    'authentication',
    'your configuration',
    3,
    /(599|600|601) s behind/,
    at(clocked(-600)),
  ],
  ['a clock ten minutes ahead', 'authentication', 'your configuration', 3, /(599|600|601) s ahead/, at(clocked(600))],
  [
    'an attached simulator that is not there',
    'inbound leg',
    'your configuration',
    3,
    /does not answer/,
    () => climbed(control.base, { controlUrl: 'http://127.0.0.1:1' }),
  ],
  [
    'an attached simulator with another key',
    'inbound leg',
    'your configuration',
    3,
    /refuses the control key/,
    () => climbed(control.base, { controlUrl: new URL(control.base).origin }),
  ],
  [
    'a system that never calls',
    'inbound leg',
    'your configuration',
    3,
    /No call seen at .*last call: never/,
    at(() => false, 'people: received-from-prison\n'),
  ],
  [
    'an address where there is no FHIR',
    'capability',
    'your configuration',
    3,
    /404 for its metadata/,
    at(text('Not found', 'text/plain', 404)),
  ],
  [
    'a portal page for everything',
    'capability',
    'your configuration',
    3,
    /a page in HTML/,
    at(MANNERS['a portal page']),
  ],
  [
    'a redirect to a sign-in',
    'capability',
    'your configuration',
    3,
    /a redirect \(302\)/,
    at((_request, response) => response.writeHead(302, { location: '/sign-in' }).end()),
  ],
  [
    'XML',
    'capability',
    'your system',
    4,
    /XML/,
    at(text('<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"/>', 'application/fhir+xml')),
  ],
  ['an empty body', 'capability', 'your system', 4, /an empty body/, at(text('', 'application/fhir+json'))],
  [
    '200 and an empty object for everything',
    'capability',
    'your system',
    4,
    /without a type/,
    at(text('{}', 'application/json')),
  ],
  ['half a resource', 'capability', 'your system', 4, /no JSON object/, at(MANNERS['half a resource'])],
  [
    'a Content-Length that is too short',
    'authentication',
    'your system',
    4,
    /not HTTP/,
    at((_request, response) => {
      response.socket?.end(
        'HTTP/1.1 200 OK\r\ncontent-type: application/fhir+json\r\nconnection: close\r\ncontent-length: 12\r\n\r\n{"resourceType":"Bundle"}',
      )
    }),
  ],
  ['a Bundle for everything', 'capability', 'your system', 4, /a Bundle/, at(resource(NOBODY))],
  [
    'errors for the metadata alone',
    'capability',
    'your system',
    4,
    /error of the system \(500\)/,
    at(onlyAt(/metadata/, resource(OUTCOME, 500))),
  ],
  [
    'FHIR of another release',
    'capability',
    'your system',
    4,
    /fhirVersion 3\.0\.2/,
    at(onlyAt(/metadata/, resource({ ...STATEMENT, fhirVersion: '3.0.2' }))),
  ],
  [
    'a release that is not said',
    'capability',
    'your system',
    4,
    /not said/,
    at(onlyAt(/metadata/, resource({ ...STATEMENT, fhirVersion: undefined }))),
  ],
  [
    'no patients',
    'capability',
    'your system',
    4,
    /read and search-type of Patient/,
    at(onlyAt(/metadata/, resource({ ...STATEMENT, rest: [] }))),
  ],
  [
    'patients that cannot be searched for',
    'capability',
    'your system',
    4,
    /: search-type of Patient/,
    at(
      onlyAt(
        /metadata/,
        resource({ ...STATEMENT, rest: [{ resource: [{ type: 'Patient', interaction: [{ code: 'read' }] }] }] }),
      ),
    ),
  ],
  [
    'the same person whoever is asked for',
    'data',
    'your system',
    4,
    /1 entries/,
    at(onlyAt(/\?_id/, resource({ ...NOBODY, entry: patients(1) }))),
  ],
  [
    '100,000 people whoever is asked for',
    'data',
    'your system',
    4,
    /100000 entries|more than 10 MiB/,
    at(onlyAt(/_id=interlock-id/, resource({ ...NOBODY, entry: patients(100_000) }))),
  ],
  [
    'a record of somebody made up just now',
    'data',
    'your system',
    4,
    /one that was read/,
    at(onlyAt(/Patient\/interlock-/, resource({ resourceType: 'Patient', id: 'p1' }))),
  ],
  [
    'pages for ever',
    'data',
    'your system',
    4,
    /more than 3 pages/,
    at(
      onlyAt(/_id=interlock-id/, (request, response, path) => {
        const next = `http://${request.headers.host}${path}&page=${systemClock.elapsedMs()}`
        resource({ ...NOBODY, link: [{ relation: 'next', url: next }] })(request, response, path)
      }),
    ),
  ],
  [
    'a next page elsewhere',
    'data',
    'your system',
    4,
    /elsewhere\.example/,
    at(onlyAt(/_id=interlock-id/, MANNERS['next pages elsewhere'])),
  ],
  [
    'searches that fail',
    'data',
    'your system',
    4,
    /error of the system/,
    at(onlyAt(/_id=interlock-id/, resource(OUTCOME, 500))),
  ],
  [
    'a person of the list whom the system does not have',
    'data',
    'your configuration',
    3,
    /0 for one of them/,
    at(
      () => false,
      'people:\n  known:\n    - { given: Ade, family: Testperson, birth-date: "1980-03-02", gender: male, prison-number: A1234AA, nhs-number: "9990000026" }\n',
    ),
  ],
  [
    'another media type',
    'conformance',
    'your system',
    4,
    /text\/plain/,
    at(onlyAt(/metadata/, text(JSON.stringify(STATEMENT), 'text/plain'))),
  ],
  [
    'another character set',
    'conformance',
    'your system',
    4,
    /iso-8859-1/,
    at(onlyAt(/metadata/, text(JSON.stringify(STATEMENT), 'application/fhir+json; charset=iso-8859-1'))),
  ],
  [
    'an error that says nothing',
    'conformance',
    'your system',
    4,
    /body of another kind/,
    at(onlyAt(/Patient\/interlock-/, text('{"error":"no"}', 'application/json', 404))),
  ],
]

function clocked(seconds: number): Flaw {
  return (_request, response) => {
    response.setHeader('date', new Date(systemClock.now().getTime() + seconds * 1000).toUTCString())
    return false
  }
}

describe('the ladder', { concurrency: 8 }, () => {
  test('has at least forty mistakes, on every rung', () => {
    assert.ok(ROWS.length >= 40)
    assert.deepEqual([...new Set(ROWS.map(([, rung]) => rung))].sort(), [...RUNGS].sort())
  })

  for (const [what, rung, blame, code, words, meet] of ROWS)
    test(`${what}: ${rung}, ${blame}`, async () => {
      const ended = await meet()
      assert.match(ended.said, words)
      assert.match(ended.said, new RegExp(`Rung: ${rung}\\. To be mended in: ${blame}\\.$`))
      assert.match(ended.said, /\nNext: \S/)
      assert.equal(ended.code, code)
      assert.ok(ended.seconds < 20, `${ended.seconds} s`)
      for (const secret of Object.values(environment)) assert.ok(!ended.said.includes(String(secret)))
    })

  test('is climbed to the end where nothing is wrong', async () => {
    const { code, said } = await at(() => false)()
    assert.equal(code, 0, said)
    assert.deepEqual(
      RUNGS.filter((rung) => !said.includes(`${rung}: `)),
      [],
    )
  })

  test('sends nothing beyond the rung that does not hold', async () => {
    const asked: string[] = []
    const watching: Flaw = (request, response, path) => {
      asked.push(path)
      return resource(OUTCOME, 401)(request, response, path)
    }
    await at(watching)()
    assert.deepEqual(asked.sort(), ['/fhir/Patient?_id=interlock-control', '/fhir/metadata'])
  })

  test('keeps within its memory, whatever came', () => {
    assert.ok(process.memoryUsage().rss < 600 * 2 ** 20, `${process.memoryUsage().rss / 2 ** 20} MiB`)
  })
})
