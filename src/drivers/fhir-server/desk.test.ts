import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { WireRequest, WireResponse } from '../../domain/exchange.ts'
import { NotApplicable, NothingObserved } from '../../domain/outcomes.ts'
import { fhirClient } from '../fhir-client.ts'
import { deskOf, type FhirServerSettings } from './desk.ts'

const BASE = 'http://server.test/fhir'
const MEDIA = { 'content-type': 'application/fhir+json' }

type Answers = Readonly<Record<string, (request: WireRequest) => { status: number; resource?: object }>>

/** A desk at a server that answers a few requests, by method and path below the base. */
function deskAt(answers: Answers, declares?: FhirServerSettings['declares']) {
  const asked: string[] = []
  const client = fhirClient({
    base: BASE,
    signal: new AbortController().signal,
    timeoutMs: 1_000,
    async ask(request) {
      const place = `${request.method} ${request.url.slice(BASE.length + 1).split('?')[0]}`
      asked.push(place)
      const { status, resource } = answers[place]?.(request) ?? { status: 404, resource: refusal('not-found') }
      const response: WireResponse = { status, headers: MEDIA, body: resource ? JSON.stringify(resource) : '' }
      return { exchange: asked.length, response }
    },
  })
  const desk = deskOf({ client, base: BASE, name: 'unit-1', ...(declares ? { declares } : {}) })
  return { desk, asked }
}

const refusal = (code: string) => ({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] })
const declaring = (types: Readonly<Record<string, readonly string[]>>) => () => ({
  status: 200,
  resource: {
    resourceType: 'CapabilityStatement',
    rest: [
      {
        mode: 'server',
        resource: Object.entries(types).map(([type, codes]) => ({
          type,
          interaction: codes.map((code) => ({ code })),
        })),
      },
    ],
  },
})
const stores = ({ body = '' }: WireRequest) => ({ status: 201, resource: { ...JSON.parse(body), id: 'new' } })

describe('what a server is made to hold', () => {
  test('is of the first kind that it takes; a rule of its own leads to the next', async () => {
    const { desk } = deskAt({
      'GET metadata': declaring({ Patient: ['read', 'create'], Task: ['read', 'create'] }),
      'POST Patient': () => ({ status: 422, resource: refusal('business-rule') }),
      'POST Task': stores,
    })
    await desk.holds('an entry')
    assert.equal(desk.first().type, 'Task')
  })

  test('is told with the first refusal where every kind is refused', async () => {
    const { desk } = deskAt({
      'GET metadata': declaring({ Patient: ['read', 'create'] }),
      'POST Patient': () => ({ status: 422, resource: refusal('business-rule') }),
    })
    await assert.rejects(desk.holds('an entry'), /Expected a new Patient to be taken; found 422 with business-rule/)
  })

  test('is what was there already, where nothing can be stored', async () => {
    const { desk, asked } = deskAt({
      'GET metadata': declaring({ Patient: ['read', 'search-type'] }),
      'GET Patient': () => ({
        status: 200,
        resource: { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: 'old' } }] },
      }),
    })
    await desk.holds('an entry')
    assert.equal(desk.first().id, 'old')
    assert.deepEqual(asked, ['GET metadata', 'GET Patient'])
  })

  test('is never somebody else to be changed', async () => {
    const { desk } = deskAt({ 'GET metadata': declaring({ Patient: ['read', 'search-type', 'update'] }) })
    await assert.rejects(desk.holds('an entry that can be changed'), NothingObserved)
  })

  test('does not apply where no type declares it', async () => {
    const { desk } = deskAt({ 'GET metadata': declaring({ Patient: ['read', 'create'] }) })
    await assert.rejects(desk.holds('two entries that can be removed'), NotApplicable)
  })
})

describe('what can be asked of a server', () => {
  const patient = {
    type: 'Patient',
    interactions: new Set(['read', 'create']),
    parameters: new Set<string>(),
    conditionalCreate: false,
    hasVersions: true,
  }

  test('is what the candidate file says, where the server does not describe itself', async () => {
    const { desk } = deskAt({ 'POST Patient': stores }, [patient])
    await desk.holds('an entry')
    assert.equal(desk.first().type, 'Patient')
  })

  test('is what the server says, whatever the candidate file says', async () => {
    const { desk } = deskAt({ 'GET metadata': declaring({ Task: ['read', 'create'] }), 'POST Task': stores }, [patient])
    await desk.holds('an entry')
    assert.equal(desk.first().type, 'Task')
  })

  test('is not known where nobody says anything', async () => {
    const { desk } = deskAt({})
    await assert.rejects(desk.holds('an entry'), /Nothing says what can be asked of the server/)
  })
})
