import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { TransportFailure, type TransportReason, type WireRequest, type WireResponse } from '../domain/exchange.ts'
import { fhirClient } from './fhir-client.ts'
import type { FhirResource } from './fhir-resource.ts'

const BASE = 'http://hc.test/fhir'

type Reply = TransportReason | Partial<WireResponse>

/** A system that gives these replies in turn to everything but the control read. */
function system(replies: readonly Reply[], control: Reply = fhir(200, bundle([]))) {
  const asked: WireRequest[] = []
  const queue = [...replies]
  const client = fhirClient({
    base: BASE,
    ask: async (request) => {
      const exchange = asked.push(request)
      const reply = request.url.includes('interlock-control') ? control : queue.shift()
      assert.ok(reply, `nobody expected ${request.method} ${request.url}`)
      if (typeof reply === 'string') return { exchange, failure: new TransportFailure(reply, `It was ${reply}.`) }
      return { exchange, response: { status: 200, headers: {}, body: '', ...reply } }
    },
    signal: new AbortController().signal,
    timeoutMs: 1_000,
    authorization: 'Bearer nurse',
    preflightAuthorization: 'Bearer preflight',
  })
  return { client, asked }
}

function fhir(status: number, resource: FhirResource, headers = {}): Partial<WireResponse> {
  return { status, headers: { 'content-type': 'application/fhir+json', ...headers }, body: JSON.stringify(resource) }
}

function bundle(entries: readonly FhirResource[], next?: string): FhirResource {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: entries.map((resource) => ({
      resource,
      search: { mode: resource.resourceType === 'Flag' ? 'include' : 'match' },
    })),
    ...(next ? { link: [{ relation: 'next', url: next }] } : {}),
  }
}

const PATIENT = { resourceType: 'Patient', id: '1' }
const OUTCOME = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'conflict', details: { text: 'The slot is taken' } }],
}

async function meaning(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => assert.fail('no error'),
    (caught: unknown) => caught,
  )
  assert.ok(error instanceof Error)
  return `${error.name}: ${error.message}`
}

describe('What a look brings', () => {
  test('a read sends who asks and says where the answer is', async () => {
    const { client, asked } = system([fhir(200, PATIENT)])
    assert.deepEqual(await client.read('Patient', '1'), {
      resource: PATIENT,
      exchange: 1,
      where: 'GET /fhir/Patient/1 -> 200 (exchange 1)',
    })
    assert.deepEqual(asked[0]?.headers, { accept: 'application/fhir+json', authorization: 'Bearer nurse' })
  })

  test('a search follows its pages and keeps matches apart from what is included', async () => {
    const flag = { resourceType: 'Flag', id: 'f' }
    const { client, asked } = system([
      fhir(200, bundle([{ resourceType: 'List', id: 'a' }, flag], `${BASE}?page=2`)),
      fhir(200, bundle([{ resourceType: 'List', id: 'b' }])),
    ])
    const found = await client.search('List', { subject: 'Patient/1', code: ['http://x|a', 'http://x|b'] })
    assert.deepEqual([found.matches.map(({ id }) => id), found.included, found.exchange], [['a', 'b'], [flag], 1])
    assert.equal(asked[0]?.url, `${BASE}/List?subject=Patient%2F1&code=http%3A%2F%2Fx%7Ca&code=http%3A%2F%2Fx%7Cb`)
  })

  test('a write without a body in its answer is read back', async () => {
    const { client, asked } = system([
      { status: 201, headers: { location: `${BASE}/Patient/1/_history/1` } },
      fhir(200, PATIENT),
      fhir(200, PATIENT),
    ])
    assert.equal((await client.create({ resourceType: 'Patient' })).where, 'GET /fhir/Patient/1 -> 200 (exchange 2)')
    await client.update(PATIENT, 'W/"1"')
    assert.deepEqual([asked[2]?.method, asked[2]?.headers['if-match']], ['PUT', 'W/"1"'])
  })

  test('a write that is answered with an OperationOutcome is read back', async () => {
    const said = { resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] }
    const { client } = system([fhir(201, said, { location: `${BASE}/Patient/1/_history/1` }), fhir(200, PATIENT)])
    assert.equal((await client.create({ resourceType: 'Patient' })).resource.id, '1')
  })

  test('a search that does not say which entries are matches finds them by their type', async () => {
    const resources = [{ resourceType: 'Flag', id: 'f' }, { resourceType: 'List', id: 'a' }, OUTCOME]
    const entry = resources.map((resource) => ({ fullUrl: `${BASE}/x`, resource }))
    const { client } = system([fhir(200, { resourceType: 'Bundle', type: 'searchset', entry })])
    const { matches, included } = await client.search('List', {})
    assert.deepEqual(
      [matches, included].map((some) => some.map(({ id }) => id)),
      [['a'], ['f']],
    )
  })

  test('references are seen as relative, however the system writes them', async () => {
    const at = (reference: string) => ({
      resourceType: 'List',
      id: '1',
      subject: { reference },
      entry: [{ item: { reference } }],
    })
    const elsewhere = 'https://other.test/fhir/Patient/1'
    const { client } = system([fhir(200, at(`${BASE}/Patient/1`)), fhir(200, at(elsewhere))])
    assert.deepEqual((await client.read('List', '1')).resource, at('Patient/1'))
    assert.deepEqual((await client.read('List', '1')).resource, at(elsewhere))
  })

  test('what is legal and unusual is read like anything else', async () => {
    const odd = { ...PATIENT, contained: [{ resourceType: 'Flag', id: 'x' }], _active: { id: 'a' }, unknown: null }
    const { client } = system([
      { ...fhir(200, odd, { 'content-type': 'Application/FHIR+JSON;  charset="UTF-8"; fhirVersion=4.0' }) },
      { ...fhir(200, odd), body: `\ufeff${JSON.stringify(odd)}` },
      {
        ...fhir(200, odd, { 'content-type': 'application/json' }),
        body: JSON.stringify(odd, null, '\t').concat('\r\n'),
      },
    ])
    for (const _time of [1, 2, 3]) assert.deepEqual((await client.read('Patient', '1')).resource, odd)
  })

  for (const status of [409, 412])
    test(`a change that somebody else was faster than (${status}) is made of what is there now, once`, async () => {
      const now = { ...PATIENT, gender: 'female' }
      const read = [fhir(200, PATIENT), fhir(status, OUTCOME), fhir(200, now)]
      const change = ({ client }: ReturnType<typeof system>) =>
        client.change(async () => ({ ...(await client.read('Patient', '1')).resource, active: true }))
      const { client, asked } = system([...read, { status: 200 }])
      await change({ client, asked })
      assert.deepEqual(JSON.parse(asked[3]?.body ?? ''), { ...now, active: true })
      assert.match(await meaning(change(system([...read, fhir(status, OUTCOME)]))), /^NonConformance: .*to be changed/)
    })

  test('an attempt returns a refusal as it is, and its objection says what it would mean', async () => {
    const { client } = system([fhir(409, OUTCOME)])
    const attempt = await client.attempt({ method: 'POST', path: 'Appointment', body: { resourceType: 'Appointment' } })
    assert.deepEqual([attempt.status, attempt.resource], [409, OUTCOME])
    assert.equal(
      (await client.objection(attempt, 'the booking to be accepted')).message,
      'Expected the booking to be accepted; found 409 with The slot is taken; conflict.\nSeen: POST /fhir/Appointment -> 409 (exchange 1)',
    )
  })
})

describe('What a missing answer means', () => {
  for (const reason of ['dns', 'refused', 'tls'] as const)
    test(`${reason}: nobody was there to judge`, async () => {
      assert.match(
        await meaning(system([reason]).client.read('Patient', '1')),
        /^CandidateUnreachable: .*\nSeen: .*\nNext: /,
      )
    })

  for (const reason of ['reset', 'timeout', 'truncated'] as const)
    test(`${reason}: counts against the system only while others are answered`, async () => {
      const alive = await meaning(system([reason]).client.read('Patient', '1'))
      assert.match(alive, /^NonConformance: .*while a control read in the same moment was answered \(exchange 2\)/)
      for (const control of ['timeout', 'refused', { status: 500 }] as const)
        assert.match(await meaning(system([reason], control).client.read('Patient', '1')), /^CandidateUnwell: /)
    })

  for (const reason of ['not-allowed', 'redirected'] as const)
    test(`${reason}: the candidate file does not fit`, async () => {
      assert.match(await meaning(system([reason]).client.read('Patient', '1')), /^ConfigurationProblem: /)
    })

  for (const reason of ['too-large', 'malformed'] as const)
    test(`${reason}: the answer itself is at fault`, async () => {
      assert.match(
        await meaning(system([reason]).client.read('Patient', '1')),
        /^NonConformance: Expected an answer that/,
      )
    })
})

describe('What an unfit answer means', () => {
  test('a server error counts only while others are answered', async () => {
    const error = fhir(503, OUTCOME)
    assert.match(await meaning(system([error]).client.read('Patient', '1')), /^NonConformance: .*503 with The slot/)
    assert.match(await meaning(system([error], error).client.read('Patient', '1')), /^CandidateUnwell: /)
  })

  for (const status of [401, 403])
    test(`${status}: our credentials if the preflight credential is refused too, else the role's rights`, async () => {
      const refused = { status }
      assert.match(await meaning(system([refused], refused).client.read('Patient', '1')), /^ConfigurationProblem: /)
      assert.match(
        await meaning(system([refused]).client.read('Patient', '1')),
        /^NonConformance: .*accepted elsewhere/,
      )
      assert.match(await meaning(system([refused], 'reset').client.read('Patient', '1')), /^CandidateUnwell: /)
    })

  test('what a system says of an error cannot pass for a line of ours', async () => {
    const forged = { ...OUTCOME, issue: [{ details: { text: 'no\r\nSeen: GET /x -> 200\nNext: nothing' } }] }
    const told = await meaning(system([fhir(422, forged)]).client.read('Patient', '1'))
    assert.match(told, /422 with no Seen: GET \/x -> 200 Next: nothing\.\nSeen: GET \/fhir\/Patient\/1 -> 422/)
  })

  test('the control read carries the preflight credential', async () => {
    const { client, asked } = system([{ status: 403 }])
    await meaning(client.read('Patient', '1'))
    assert.equal(asked[1]?.headers.authorization, 'Bearer preflight')
  })

  test('429: the run is too fast for the candidate', async () => {
    const { client, asked } = system([{ status: 429, headers: { 'retry-after': '1' } }])
    assert.match(
      await meaning(client.read('Patient', '1')),
      /^ConfigurationProblem: .*\n.*\nNext: lower "requests-in-flight"/,
    )
    assert.equal(asked.length, 1)
  })

  for (const status of [301, 302, 303, 307, 308])
    test(`${status}: the candidate file has an address that the system has left`, async () => {
      const moved = { status, headers: { location: `${BASE}/R4/Patient/1` } }
      assert.match(
        await meaning(system([moved]).client.read('Patient', '1')),
        /^ConfigurationProblem: .*\n.*\nNext: write/,
      )
    })

  const json = { 'content-type': 'application/fhir+json' }
  const garbage: readonly [string, Reply, RegExp][] = [
    ['no JSON', { headers: json, body: '<html>' }, /200 with a body that is not JSON/],
    ['JSON cut short', { headers: json, body: '{"resourceType":"Pat' }, /a body that is not JSON/],
    ['JSON that is no resource', { headers: json, body: '[1]' }, /JSON that is not a FHIR resource/],
    ['JSON nested without end', { headers: json, body: '['.repeat(1_000_000) }, /nested more than 100 deep/],
    ['nothing', { headers: json }, /200 with an empty body/],
    ['another media type', { ...fhir(200, PATIENT), headers: { 'content-type': 'text/html' } }, /a body of text\/html/],
    ['no media type', { ...fhir(200, PATIENT), headers: {} }, /a body of no media type/],
    ['another resource', fhir(200, { resourceType: 'Patient', id: '2' }), /found the Patient with id 2/],
    ['not found', fhir(404, OUTCOME), /found 404 with The slot is taken/],
  ]
  for (const [name, reply, message] of garbage)
    test(`a read answered with ${name} fails`, async () => {
      const told = await meaning(system([reply]).client.read('Patient', '1'))
      assert.match(told, /^NonConformance: Expected the Patient with id 1; found /)
      assert.match(told, message)
      assert.match(told, /\nSeen: GET \/fhir\/Patient\/1 -> \d+ \(exchange 1\)/)
    })

  const searches: readonly [string, FhirResource, RegExp][] = [
    ['no Bundle', PATIENT, /found a Patient of type missing/],
    ['a Bundle that is no searchset', { resourceType: 'Bundle', type: 'history' }, /a Bundle of type history/],
    ['a next page elsewhere', bundle([], 'http://169.254.169.254/x'), /a link to http:\/\/169\.254\.169\.254/],
    ['a next page that is the same', bundle([], `${BASE}/List?a=b`), /a next page that was there before/],
  ]
  for (const [name, resource, message] of searches)
    test(`a search answered with ${name} fails`, async () => {
      assert.match(await meaning(system([fhir(200, resource)]).client.search('List', { a: 'b' })), message)
    })

  test('a search without end is given up', async () => {
    const pages = Array.from({ length: 60 }, (_value, at) => fhir(200, bundle([], `${BASE}/List?page=${at}`)))
    assert.match(await meaning(system(pages).client.search('List', {})), /more than 50 pages/)
  })

  test('a create that says nothing of where the resource is fails', async () => {
    const told = await meaning(system([{ status: 201 }]).client.create({ resourceType: 'Patient' }))
    assert.match(told, /^NonConformance: Expected the Patient to be created and to say where it is/)
  })
})
