import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { nhsCheckDigit } from '../domain/people.ts'
import { candidateFacts, evidenceFacts } from './facts.ts'
import { pseudonymsOf } from './known-people.ts'
import { loadCandidate } from './load.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candidate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = ['name: Acmé Health', 'supplier: Acme Ltd', 'version: "4.2"', 'role: healthcare']
const OPEN = ['interfaces:', '  fhir: { base-url: "https://acme.example/fhir/", auth: { kind: none } }']

function load(lines: readonly string[], environment: Record<string, string> = {}) {
  const file = join(folder, 'acme.yaml')
  writeFileSync(file, lines.join('\n'))
  return loadCandidate(file, environment)
}

/** The complaints about a file, without the folder. */
function complaints(lines: readonly string[], environment: Record<string, string> = {}): readonly string[] {
  try {
    load(lines, environment)
  } catch (error) {
    if (error instanceof InputProblem) return error.problems.map((problem) => problem.replace(`${folder}/`, ''))
    throw error
  }
  return []
}

describe('The files of this repository', () => {
  test('the reference shows specimens that were judged as they are', () => {
    const candidate = loadCandidate('candidates/reference.yaml', {})
    assert.deepEqual(candidateFacts(candidate).routes, ['fhir', 'browser'])
    const documents = evidenceFacts(candidate)
    assert.deepEqual(
      documents.map(({ requirement, specimen }) => [requirement, specimen]),
      [
        ['RISK-08', true],
        ['APPT-11', true],
        ['RISK-09', true],
        ['GMS-03', true],
        ['REL-04', true],
        ['UI-03', true],
        ['A11Y-01', true],
        ['A11Y-02', true],
        ...['SAFE-01', 'SAFE-01', 'SAFE-01', 'SAFE-02', 'SAFE-02', 'EXIT-03', 'EXIT-03'].map((id) => [id, true]),
        ['GMS-09', true],
        ['RES-05', true],
        ['VOL-03', true],
        ['STD-02', true],
      ],
    )
    for (const { digest, decision } of documents) assert.equal(digest, decision?.digest)
  })

  test('the example shows every key that there is, and loads', () => {
    const example = readFileSync('candidates/example.yaml', 'utf8')
    const schema = JSON.parse(readFileSync('schemas/harness/candidate.schema.json', 'utf8'))
    const keys = Object.keys(schema.properties).filter((key) => key !== 'reference')
    assert.deepEqual(
      keys.filter((key) => !example.includes(`${key}:`)),
      [],
    )
    assert.equal(loadCandidate('candidates/example.yaml', {}).slug, 'acme-prison-health')
  })

  test('the closed one points to a port of this machine', () => {
    assert.deepEqual(loadCandidate('candidates/closed.yaml', {}).hosts, ['127.0.0.1:1'])
  })
})

/** A driver that stands in one file, from the candidate file. */
const driver = (file: string, auth: string, run = file) => [
  ...['interfaces:', '  driver:', `    command: [python3, ${run}]`, `    source: [${file}]`],
  ...['    base-url: https://acme.example/api', '    alive: /up', `    ${auth}`],
]

describe('Where the national services show certificates of an authority of their own', () => {
  const nhs = (written: string) => load([...HEAD, ...OPEN, `counterparties: { nhs: { ${written} } }`]).nhs

  test('a supplier says where it is kept, from the folder of the candidate file', () => {
    const found = nhs('mode: started-by-run, own-authority: kept')
    assert.deepEqual(found, {
      mode: 'started-by-run',
      bind: '127.0.0.1',
      ownAuthority: { folder: join(folder, 'kept') },
    })
  })

  test('a supplier who does not say so meets none', () => {
    assert.deepEqual(nhs('mode: started-by-run'), { mode: 'started-by-run', bind: '127.0.0.1' })
  })

  test('a reference system trusts whatever the run tells it to', () => {
    const { nhs: found } = load([...HEAD, 'reference: { system: healthcare }'])
    assert.deepEqual(found, { mode: 'started-by-run', bind: '127.0.0.1', ownAuthority: {} })
  })
})

describe('A candidate file', () => {
  test('needs little, and says the rest by leaving it out', () => {
    const candidate = load([...HEAD, ...OPEN])
    assert.equal(candidate.slug, 'acme-health')
    assert.deepEqual(candidate.fhir, { baseUrl: 'https://acme.example/fhir', authorizations: {} })
    assert.deepEqual(candidate.hosts, ['acme.example:443'])
    assert.deepEqual(candidate.prison, { mode: 'started-by-run', bind: '127.0.0.1' })
    assert.deepEqual(candidate.people, { source: 'received-from-prison' })
    assert.deepEqual([candidate.requestsInFlight, candidate.ui.kind, candidate.secrets], [16, 'none', []])
  })

  test('names its secrets, which are fetched and remembered for redaction', () => {
    writeFileSync(join(folder, 'doctor.txt'), 'doctor-token-1\n')
    const candidate = load(
      [
        ...HEAD,
        'interfaces:',
        '  fhir:',
        '    base-url: https://acme.example/fhir',
        '    auth: { kind: bearer, roles: { nurse: { env: NURSE }, doctor: { file: doctor.txt } } }',
        'counterparties:',
        '  prison:',
        '    { mode: attached, url: "http://127.0.0.1:8080", control-url: "http://127.0.0.1:8081", control-key: { env: KEY } }',
        'hosts: [login.acme.example]',
      ],
      { NURSE: 'nurse-token-1', KEY: 'control-key-1' },
    )
    assert.deepEqual(candidate.fhir?.authorizations, { nurse: 'Bearer nurse-token-1', doctor: 'Bearer doctor-token-1' })
    assert.equal(candidate.fhir?.preflightAuthorization, 'Bearer nurse-token-1')
    assert.deepEqual(candidate.secrets.toSorted(), ['control-key-1', 'doctor-token-1', 'nurse-token-1'])
    assert.deepEqual(candidate.hosts, ['acme.example:443', '127.0.0.1:8080', '127.0.0.1:8081', 'login.acme.example'])
    assert.ok(!JSON.stringify(candidateFacts(candidate)).includes('token'))
  })

  test('may name a driver instead of an interface that the harness knows; what it is made of is remembered', () => {
    writeFileSync(join(folder, 'driver.py'), 'print()\n')
    const candidate = load(
      [...HEAD, ...driver('driver.py', 'auth: { kind: bearer, roles: { nurse: { env: NURSE } } }')],
      {
        NURSE: 'nurse-token-1',
      },
    )
    assert.deepEqual(candidate.hosts, ['acme.example:443'])
    assert.deepEqual(candidate.driver?.authorizations, { nurse: 'Bearer nurse-token-1' })
    const { routes, driver: kept } = candidateFacts(candidate)
    assert.deepEqual(routes, ['driver'])
    assert.deepEqual(kept?.command, ['python3', 'driver.py'])
    const digest = createHash('sha256').update('print()\n').digest('hex')
    assert.deepEqual(kept?.source, [{ file: 'driver.py', digest }])
  })

  test('may list people whom the candidate knows; evidence shows pseudonyms', () => {
    const number = `999000001${nhsCheckDigit('999000001')}`
    const candidate = load([
      ...HEAD,
      ...OPEN,
      'people:',
      '  known:',
      '    - { name: Ade, given: Ade, family: Testperson, birth-date: "1980-03-02", gender: male,',
      `        prison-number: A1234AA, nhs-number: "${number}", local-id: acme-77 }`,
    ])
    assert.deepEqual(pseudonymsOf(candidate), [
      { pseudonym: 'known person 1', identifiers: [number, 'A1234AA', 'Testperson', '1980-03-02', 'acme-77'] },
    ])
  })

  test('a document that is not there is a document that was not shown', () => {
    const candidate = load([...HEAD, ...OPEN, 'evidence:', '  - { requirement: RISK-08, title: T, file: none.pdf }'])
    assert.deepEqual(evidenceFacts(candidate), [
      { requirement: 'RISK-08', title: 'T', file: 'none.pdf', specimen: false },
    ])
  })
})

describe('Mistakes in a candidate file', () => {
  test('a misspelt key is named with its line and the key that was meant', () => {
    assert.deepEqual(complaints([...HEAD, ...OPEN, 'requets-in-flight: 4']), [
      'acme.yaml:7: unknown key "requets-in-flight". Did you mean "requests-in-flight"?',
    ])
    assert.deepEqual(complaints([...HEAD, 'interfaces:', '  fihr: {}']), [
      'acme.yaml:6: unknown key "fihr". Did you mean "fhir"?',
    ])
  })

  test('a file that is not there', () => {
    assert.throws(() => loadCandidate(join(folder, 'none.yaml'), {}), /none\.yaml: cannot be read \(no such file\)/)
  })

  for (const literal of ['s3cret-nurse-token', '4815162342', '{ env: s3cret-nurse-token }'])
    test(`a secret written into the file (${literal.slice(0, 5)}) is refused and not repeated`, () => {
      const found = complaints([
        ...HEAD,
        'interfaces:',
        '  fhir:',
        '    base-url: https://acme.example/fhir',
        '    auth:',
        '      kind: bearer',
        '      roles:',
        `        nurse: ${literal}`,
      ])
      assert.equal(found.length, 1)
      assert.match(
        found[0] ?? '',
        /^acme\.yaml:11: (a secret stands in the file at "nurse"|what "env" says at "nurse")/,
      )
      assert.ok(!/s3cret|48151/.test(found.join()))
    })

  const fhir = (rest: string) => [...HEAD, 'interfaces:', `  fhir: { base-url: "https://acme.example/fhir", ${rest} }`]
  const cases: readonly [string, readonly string[], readonly RegExp[], Record<string, string>?][] = [
    [
      'a driver whose source is not there',
      [...HEAD, ...driver('missing.py', 'auth: { kind: none }')],
      [/^acme\.yaml:8: there is no file "missing\.py" in the folder of the candidate file\. Name the source/],
    ],
    [
      'a driver that is not what is named as its source',
      [...HEAD, ...driver('acme.yaml', 'auth: { kind: none }', 'other.py')],
      [/^acme\.yaml:8: none of these files is in the command\./],
    ],
    [
      'a driver beside what it takes the place of, and with people that it cannot make',
      [
        ...[...HEAD, ...driver('acme.yaml', 'auth: { kind: none }')],
        '  fhir: { base-url: "https://acme.example/fhir", auth: { kind: none } }',
        '  ui: { kind: attended, shows: { risk: there } }',
        'people: created-over-fhir',
      ],
      [
        /it takes the place of "fhir" and of a reference system/,
        /screens cannot be looked at/,
        /with a driver, people/,
      ],
    ],
    [
      'an environment variable that is not set',
      fhir('auth: { kind: bearer, roles: { nurse: { env: NOT_SET } } }'),
      [/^acme\.yaml:6: the environment variable NOT_SET is not set\. Set it/],
    ],
    [
      'a secret that is too short to hide',
      fhir('auth: { kind: bearer, roles: { nurse: { env: A } } }'),
      [/fewer than 8 characters/],
      { A: 'short' },
    ],
    [
      'a secret in a file that is not there',
      fhir('auth: { kind: bearer, roles: { nurse: { file: no.txt } } }'),
      [/the file no\.txt cannot be read/],
    ],
    ['no credential at all', fhir('auth: { kind: bearer }'), [/no role has a credential/]],
    [
      'credentials that are not used',
      fhir('auth: { kind: none, preflight: { env: A } }'),
      [/"kind" is none, but credentials/],
      { A: 'long enough' },
    ],
    [
      'a certificate without its key',
      fhir('auth: { kind: none }, tls: { cert: acme.yaml }'),
      [/"cert" and "key" belong together/],
    ],
    ['no interface', HEAD, [/the candidate has no interface/]],
    [
      'an address that is none',
      [...HEAD, 'interfaces:', '  fhir: { base-url: acme.example, auth: { kind: none } }'],
      [/^acme\.yaml:6: "base-url" is "acme\.example"; expected an address that begins with http/],
    ],
    [
      'a password in an address',
      [...HEAD, 'interfaces:', '  fhir: { base-url: "https://me:pw@acme.example", auth: { kind: none } }'],
      [/^acme\.yaml:6: the address at "base-url" holds a name or password/],
    ],
    [
      'a prison that is attached to nothing',
      [...HEAD, ...OPEN, 'counterparties: { prison: { mode: attached } }'],
      [/needs "url"/, /needs "control-url"/, /needs "control-key"/],
    ],
    [
      'a simulator open to other machines without protection',
      [...HEAD, ...OPEN, 'counterparties: { prison: { mode: started-by-run, bind: 0.0.0.0 } }'],
      [/0\.0\.0\.0 can be reached from other machines\. Give "public-url", "tls"/],
    ],
    [
      'an authority of its own for a simulator that the run does not start',
      [...HEAD, ...OPEN, 'counterparties: { nhs: { mode: attached, own-authority: here } }'],
      [
        /^acme\.yaml:7: it is for a simulator that the run starts, and takes the place of "tls"\. Remove one of them; start an attached simulator with "--own-authority"\./,
        /needs "url"/,
        /needs "control-url"/,
        /needs "control-key"/,
      ],
    ],
    [
      'too much in flight',
      [...HEAD, ...OPEN, 'requests-in-flight: 65'],
      [/^acme\.yaml:7: "requests-in-flight" is 65; expected a number from 1 to 64/],
    ],
    [
      'a way for people to come into being that does not exist',
      [...HEAD, ...OPEN, 'people: recieved-from-prison'],
      [/Did you mean "received-from-prison"\?/],
    ],
    [
      'an unknown role',
      [...HEAD, ...OPEN, 'alert-types: { nurce: [H] }'],
      [/unknown key "nurce"\. Did you mean "nurse"\?/],
    ],
    [
      'a prison side that is asked over the interface of a healthcare system',
      [...HEAD.slice(0, 3), 'role: prison', ...OPEN],
      [
        /^acme\.yaml:1: the candidate has no interface\. Give "interfaces\.prison"\./,
        /^acme\.yaml:5: a prison side is asked over "prison" alone\. Remove "fhir", "driver" and "ui"\./,
      ],
    ],
    [
      'bookings by message beside a driver',
      [
        ...[...HEAD, ...driver('driver.py', 'auth: { kind: none }')],
        '  booking: { by: bars, target: { system: a, value: b }, organisation: ZZ999 }',
      ],
      [/the file "driver\.py"|driver\.py/, /:\d+: messages are for a healthcare system with a FHIR interface/],
    ],
    [
      'bookings by a message that nobody knows',
      [...HEAD, ...OPEN, '  booking: { by: post, target: { system: a, value: b }, organisation: ZZ999 }'],
      [/bars/],
    ],
    [
      'a simulated prison in the role of a healthcare system',
      [...HEAD, 'reference: { system: prison, extent: today }'],
      [/the role is healthcare\. Write "system: healthcare"\./, /"extent" and "event-lag" are for a prison\./],
    ],
    [
      'a FHIR server that is asked for more than FHIR',
      [
        ...HEAD.slice(0, 3),
        'role: fhir',
        'interfaces:',
        '  fhir: { base-url: "https://acme.example/fhir", auth: { kind: bearer } }',
        '  ui: { kind: attended }',
        'counterparties:',
        '  prison: { mode: started-by-run }',
      ],
      [
        /^acme\.yaml:5: a FHIR server is asked over "fhir" alone\. Remove "prison", "driver" and "ui"\./,
        /^acme\.yaml:6: there is no credential\. Give "preflight"/,
        /^acme\.yaml:8: a FHIR server is judged by itself\. Remove "counterparties"\./,
      ],
    ],
    [
      'an interaction that FHIR does not have',
      [
        ...HEAD.slice(0, 3),
        'role: fhir',
        'interfaces:',
        '  fhir:',
        '    base-url: https://acme.example/fhir',
        '    auth: { kind: none }',
        '    declares: { Patient: { interactions: [reed] } }',
      ],
      [/"reed".*"read"/],
    ],
    [
      'people of a healthcare system in a prison',
      [...HEAD.slice(0, 3), 'role: prison', 'reference: { system: prison }', 'people: received-from-prison'],
      [/"received-from-prison" does not fit a candidate in the role prison/],
    ],
    [
      'a decision without a reason',
      [...HEAD, ...OPEN, 'evidence:', '  - { requirement: RISK-08, title: T, file: f, decision: { accepted: true } }'],
      [/missing key "digest"/, /missing key "by"/, /missing key "role"/, /missing key "on"/, /missing key "reason"/],
    ],
  ]
  for (const [name, lines, messages, environment] of cases)
    test(name, () => {
      const found = complaints(lines, environment)
      assert.equal(found.length, messages.length, found.join('\n'))
      for (const [index, message] of messages.entries()) assert.match(found[index] ?? '', message)
    })

  test('a known person whose NHS number may be real is refused, and the number is not repeated', () => {
    const number = `400000000${nhsCheckDigit('400000000')}`
    const found = complaints([
      ...HEAD,
      ...OPEN,
      'people:',
      '  known:',
      '    - { name: Ada, given: A, family: B, birth-date: "1980-03-02", gender: male,',
      `        prison-number: A1234AA, nhs-number: "${number}" }`,
    ])
    assert.match(found.join('\n'), /"Ada" is not in the cast.*\n.*not a synthetic NHS number/)
    assert.ok(!found.join().includes(number))
  })

  test('a document elsewhere on this machine is refused, however it is named', () => {
    mkdirSync(join(folder, 'drawer'))
    symlinkSync('/etc', join(folder, 'etc'))
    symlinkSync('/etc/hosts', join(folder, 'hosts.pdf'))
    const document = (file: string) => [
      ...HEAD,
      ...OPEN,
      'evidence:',
      '  - requirement: APPT-11',
      '    title: T',
      `    file: ${file}`,
    ]
    for (const file of ['../../etc/hosts', '/etc/hosts', 'drawer/../../x.pdf'])
      assert.deepEqual(complaints(document(file)), [
        `acme.yaml:10: ${file} lies outside the folder of the candidate file. Put a copy into it.`,
      ])
    for (const file of ['hosts.pdf', 'etc/hosts'])
      assert.match(complaints(document(file)).join(), /is a link to something outside/)
    assert.match(complaints(document('drawer')).join(), /is no file/)
    assert.deepEqual(complaints(document('drawer/none.pdf')), [])
  })

  test('words that could command a terminal or a build server are refused', () => {
    for (const name of ['"A\\e[2J"', '"A\\n::error::"', '"A\\u202eB"', '" "'])
      assert.match(
        complaints([`name: ${name}`, ...HEAD.slice(1), ...OPEN]).join(),
        /acme\.yaml:1: .*some text, on one line/,
      )
  })

  test('a secret that no header can carry is refused without being shown', () => {
    const bearer = OPEN.map((line) =>
      line.replace('{ kind: none }', '{ kind: bearer, roles: { nurse: { env: TOKEN } } }'),
    )
    const found = complaints([...HEAD, ...bearer], { TOKEN: 'secret-one\nsecret-two' }).join()
    assert.match(found, /acme\.yaml:6: the secret for "nurse" holds a line break/)
    assert.doesNotMatch(found, /secret-one/)
  })

  test('a specimen of this repository is refused for any other candidate, under whatever name', () => {
    writeFileSync(join(folder, 'ours.html'), readFileSync('candidates/specimens/escort-agreement.html'))
    assert.deepEqual(
      complaints([...HEAD, ...OPEN, 'evidence:', '  - requirement: APPT-11', '    title: T', '    file: ours.html']),
      [
        "acme.yaml:10: ours.html is a specimen, which only the reference system may use. Name the candidate's own document, or remove this entry.",
      ],
    )
  })
})
