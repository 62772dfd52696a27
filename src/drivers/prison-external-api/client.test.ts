import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TransportFailure, type WireRequest, type WireResponse } from '../../domain/exchange.ts'
import type { Recorded } from '../recording.ts'
import { serviceClient } from './client.ts'

type Told = Pick<WireResponse, 'status' | 'body'> | TransportFailure

/** A prison side that answers each path as told; anything else is answered as an operation that does not exist. */
function prison(told: Readonly<Record<string, Told>>) {
  const asked: WireRequest[] = []
  const ask = async (request: WireRequest): Promise<Recorded> => {
    asked.push(request)
    const answer = told[request.url.replace('http://prison.test', '')] ?? { status: 404, body: '{}' }
    const exchange = asked.length
    if (answer instanceof TransportFailure) return { exchange, failure: answer }
    return { exchange, response: { ...answer, headers: {} } }
  }
  const { signal } = new AbortController()
  return { asked, client: serviceClient({ base: 'http://prison.test', apiKey: 'key', ask, signal, timeoutMs: 1000 }) }
}

const ALIVE = { status: 200, body: '{"data":{"status":"ok"}}' }
const page = (data: readonly number[], isLastPage: boolean) => ({
  status: 200,
  body: JSON.stringify({ data, pagination: { isLastPage } }),
})

test('a list is read to its last page, with the key on every request', async () => {
  const { client, asked } = prison({
    '/v1/roll?page=1&perPage=50': page([1, 2], false),
    '/v1/roll?page=2&perPage=50': page([3], true),
  })
  assert.deepEqual((await client.readAll('/v1/roll', 'the roll')).items, [1, 2, 3])
  assert.ok(asked.every(({ headers }) => headers['x-api-key'] === 'key'))
})

test('what is refused while the service is alive is not offered, and counts against the prison side', async () => {
  const { client } = prison({ '/v1/roll': { status: 403, body: '{"userMessage":"no"}' }, '/v1/status': ALIVE })
  await assert.rejects(client.read('/v1/roll', 'the roll'), {
    name: 'NonConformance',
    message: /found 403 with no, while/,
  })
})

test('what is refused while the key is refused everywhere is a problem of the candidate file', async () => {
  const { client } = prison({ '/v1/roll': { status: 403, body: '' }, '/v1/status': { status: 403, body: '' } })
  await assert.rejects(client.read('/v1/roll', 'the roll'), { name: 'ConfigurationProblem' })
})

test('errors of a service that answers nothing else either accuse nobody', async () => {
  const { client } = prison({ '/v1/roll': { status: 500, body: '' }, '/v1/status': { status: 500, body: '' } })
  await assert.rejects(client.read('/v1/roll', 'the roll'), { name: 'CandidateUnwell' })
})

test('an answer of whatever shape is a finding and no fault of ours', async () => {
  for (const body of ['<html>', '[]', '{"data":null', '{"data":{"a":1}}', 'null', ''])
    await assert.rejects(
      prison({ '/v1/roll?page=1&perPage=50': { status: 200, body } }).client.readAll('/v1/roll', 'the roll'),
      { name: 'NonConformance' },
      body,
    )
})

test('nobody there is nobody to judge', async () => {
  const { client } = prison({ '/v1/roll': new TransportFailure('refused', 'nobody accepts connections there') })
  await assert.rejects(client.read('/v1/roll', 'the roll'), { name: 'CandidateUnreachable' })
})
