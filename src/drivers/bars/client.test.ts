import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemClock } from '../../domain/clock.ts'
import type { WireRequest } from '../../domain/exchange.ts'
import { fhirClient } from '../fhir-client.ts'
import type { FhirResource } from '../fhir-resource.ts'
import { bookingByMessage } from './client.ts'
import { messageHeaders } from './headers.ts'

const ADDRESS = {
  target: { system: 'https://fhir.nhs.uk/Id/dos-service-id', value: '2000000001' },
  organisation: 'ZZ999',
}
const NEW: FhirResource = { resourceType: 'Appointment', status: 'booked' }
const STORED: FhirResource = { ...NEW, id: 'a1', meta: { versionId: '2' } }

/** A system that answers each request with what `reply` makes of the message in it. */
function bookedAt(reply: (header: Record<string, unknown>) => readonly [number, unknown]) {
  const asked: WireRequest[] = []
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  const client = fhirClient({
    base: 'http://hc.test/fhir',
    async ask(request) {
      const exchange = asked.push(request)
      const [status, body] = reply(request.body ? JSON.parse(request.body).entry?.[0].resource : {})
      return {
        exchange,
        response: { status, headers: { 'content-type': 'application/fhir+json' }, body: JSON.stringify(body) },
      }
    },
    signal: new AbortController().signal,
    timeoutMs: 1_000,
    headers: () => messageHeaders(ADDRESS, newId),
  })
  return { client: bookingByMessage(client, { address: ADDRESS, clock: systemClock, newId }), asked }
}

const answer = (response: object, ...more: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'message',
  entry: [{ resource: { resourceType: 'MessageHeader', response } }, ...more.map((resource) => ({ resource }))],
})
const OUTCOME = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'business-rule' }] }

describe('booking by message', () => {
  test('a booking goes as a new message and, once accepted, again under the same id', async () => {
    const { client, asked } = bookedAt(({ id }) => [200, answer({ identifier: id, code: 'ok' }, STORED)])
    const seen = await client.attempt({ method: 'POST', path: 'Appointment', body: NEW })
    assert.deepEqual([seen.status, seen.resource], [200, STORED])
    assert.deepEqual(
      asked.map(({ method, url }) => `${method} ${url}`),
      Array(2).fill('POST http://hc.test/fhir/$process-message'),
    )
    assert.equal(asked[0]?.body, asked[1]?.body)
    const { headers = {} } = asked[0] ?? {}
    const told = JSON.parse(Buffer.from(headers['nhsd-target-identifier'] ?? '', 'base64').toString())
    assert.deepEqual(told, { value: '2000000001', system: 'https://fhir.nhs.uk/Id/dos-service-id' })
    assert.equal(headers.accept, 'application/fhir+json; version=1.4.0')
    assert.notEqual(headers['x-correlation-id'], asked[1]?.headers['x-correlation-id'])
  })

  test('a cancellation is an update, is sent once, and names its version in the resource alone', async () => {
    const { client, asked } = bookedAt(({ id }) => [200, answer({ identifier: id, code: 'ok' })])
    const body = { ...STORED, status: 'cancelled' }
    await client.attempt({ method: 'PUT', path: 'Appointment/a1', body, headers: { 'if-match': 'W/"2"' } })
    assert.equal(asked.length, 1)
    const [{ resource: header }, { resource }] = JSON.parse(asked[0]?.body ?? '').entry
    assert.equal(header.reason.coding[0].code, 'update')
    assert.match(header.definition, /-cancelled$/)
    assert.deepEqual(resource, body)
    assert.equal(asked[0]?.headers['if-match'], undefined)
  })

  test('a refusal is a refusal, in its own status or within a message', async () => {
    const refused = bookedAt(() => [422, OUTCOME])
    const plain = await refused.client.attempt({ method: 'POST', path: 'Appointment', body: NEW })
    assert.deepEqual([plain.status, refused.asked.length], [422, 1])
    const within = bookedAt(({ id }) => [200, answer({ identifier: id, code: 'fatal-error' }, OUTCOME)])
    const told = await within.client.attempt({ method: 'POST', path: 'Appointment', body: NEW })
    assert.deepEqual([told.status, told.resource, within.asked.length], [422, OUTCOME, 1])
  })

  for (const [what, body] of [
    ['an answer to another message', answer({ identifier: 'another', code: 'ok' })],
    ['an appointment and no message', STORED],
  ] as const)
    test(`${what} is no answer`, async () => {
      const { client } = bookedAt(() => [200, body])
      await assert.rejects(client.attempt({ method: 'POST', path: 'Appointment', body: NEW }), {
        name: 'NonConformance',
        message: /Expected an answer to the message 0000/,
      })
    })

  test('everything else is asked as it was', async () => {
    const { client, asked } = bookedAt(() => [200, { resourceType: 'Flag', id: 'f1' }])
    await client.create({ resourceType: 'Flag' })
    assert.deepEqual([asked[0]?.method, asked[0]?.url], ['POST', 'http://hc.test/fhir/Flag'])
  })
})
