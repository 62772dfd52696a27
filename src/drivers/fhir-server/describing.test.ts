import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fhirClient } from '../fhir-client.ts'
import { describing } from './describing.ts'
import { deskOf } from './desk.ts'

const STATEMENT = {
  resourceType: 'CapabilityStatement',
  rest: [
    {
      mode: 'server',
      resource: ['Patient', 'Task'].map((type) => ({ type, interaction: [{ code: 'search-type' }] })),
    },
  ],
}
const NOT_FOUND = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] }

/** A server that says this of its health, and whose tasks can or cannot be searched. */
async function looksAt(status: string, tasks: 200 | 503, metadata = 200) {
  const client = fhirClient({
    base: 'http://server.test/fhir',
    signal: new AbortController().signal,
    timeoutMs: 1_000,
    async ask({ url }) {
      const answer = (code: number, body: object) => ({
        exchange: 1,
        response: { status: code, headers: { 'content-type': 'application/fhir+json' }, body: JSON.stringify(body) },
      })
      if (url.endsWith('/_status')) return answer(200, { status })
      if (url.endsWith('/metadata')) return answer(metadata, STATEMENT)
      if (url.includes('/Task?')) return answer(tasks, NOT_FOUND)
      return url.includes('?') ? answer(200, { resourceType: 'Bundle', type: 'searchset' }) : answer(404, NOT_FOUND)
    },
  })
  const server = describing(deskOf({ client, base: 'http://server.test/fhir', name: 'health' }))
  await server.tellsItsHealth()
  const [look] = await server.health()
  return { isTrue: look?.ought === look?.was, what: look?.what }
}

describe('what a server says of its health is compared with all that it declares', () => {
  for (const [status, tasks, isTrue] of [
    ['pass', 200, true],
    ['pass', 503, false],
    ['fail', 503, true],
    ['fail', 200, false],
    ['warn', 200, true],
    ['warn', 503, true],
  ] as const)
    test(`"${status}" is ${isTrue ? 'true' : 'not true'} where a search is answered with ${tasks}`, async () => {
      const seen = await looksAt(status, tasks)
      assert.equal(seen.isTrue, isTrue)
      if (tasks === 503) assert.match(seen.what ?? '', /while Task cannot be asked for/)
    })
})
