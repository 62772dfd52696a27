import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { getResponse } from 'msw'
import { createFhirServer } from '../../mocks/fhir/server.ts'
import { systemClock } from '../domain/clock.ts'
import { listening } from './hostile-systems.fixture.ts'

/** A true answer of the plain FHIR server, before it is spoilt. */
interface True {
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

type Spoil = (response: ServerResponse, answer: True) => void

const send = (response: ServerResponse, { status, headers, body }: Omit<True, 'path'>) => {
  response.writeHead(status, headers)
  response.end(body)
}
const instead = (type: string, body: string | Buffer): Spoil => {
  return (response) => {
    response.writeHead(200, { 'content-type': type })
    response.end(body)
  }
}
const FHIR_JSON = 'application/fhir+json'
const isSearch = ({ path, status }: True) => status === 200 && path.includes('_count=2')
const isFound = ({ path, status }: True) => status === 200 && /\/Patient\?_id=(?!interlock-)/.test(path)

let parts = 0

/** What a server in front of which something is wrong makes of true answers, by name. */
export const SPOILT = {
  'HTML for everything': instead('text/html', '<!doctype html><title>Sign in</title>'),
  'XML for everything': instead(
    'application/fhir+xml',
    '<Patient xmlns="http://hl7.org/fhir"><id value="1"/></Patient>',
  ),
  'an empty body for everything': instead(FHIR_JSON, ''),
  'the same patient for everything': instead(FHIR_JSON, '{"resourceType":"Patient","id":"1"}'),
  '200 for everything': (response, answer) => send(response, { ...answer, status: 200 }),
  '500 for everything': (response, answer) => send(response, { ...answer, status: 500 }),
  'another charset': (response, { status, headers, body }) => {
    response.writeHead(status, { ...headers, 'content-type': `${FHIR_JSON};charset=utf-16` })
    response.end(Buffer.from(body, 'utf16le'))
  },
  'a list without an end': (response, answer) => {
    if (!answer.path.includes('_count=2')) return send(response, answer)
    parts += 1
    const link = [{ relation: 'next', url: `${answer.path.replace(/&part=.*/, '')}&part=${parts}` }]
    const bundle = answer.status === 200 ? JSON.parse(answer.body) : { resourceType: 'Bundle', type: 'searchset' }
    send(response, { ...answer, status: 200, body: JSON.stringify({ ...bundle, link }) })
  },
  'a list that leads elsewhere': (response, answer) => {
    if (!isSearch(answer)) return send(response, answer)
    const next = { relation: 'next', url: 'http://elsewhere.example/fhir/Patient?_count=2' }
    send(response, { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), link: [next] }) })
  },
  'a hundred thousand entries': (response, answer) => {
    if (!isFound(answer)) return send(response, answer)
    const entry = Array.from({ length: 100_000 }, (_, index) => ({
      resource: { resourceType: 'Patient', id: `p${index}` },
    }))
    send(response, { ...answer, body: JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry }) })
  },
  'more than can be read': (response, answer) => {
    if (!isFound(answer)) return send(response, answer)
    send(response, { ...answer, body: `{"resourceType":"Bundle","id":"${'x'.repeat(11 * 1024 * 1024)}"}` })
  },
  'less than announced': (response, { status, headers, body }) => {
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body) + 500) })
    response.write(body)
    setImmediate(() => response.destroy())
  },
  'more than announced': (response, answer) => {
    const { headers, body } = answer
    if (!answer.path.includes('/Patient')) return send(response, answer)
    response.writeHead(answer.status, { ...headers, 'content-length': String(Math.ceil(Buffer.byteLength(body) / 2)) })
    response.end(body)
  },
} as const satisfies Record<string, Spoil>

/** The plain FHIR server, on loopback, with something wrong in front of it. */
export async function spoilt(spoil: Spoil): Promise<{ readonly base: string; readonly token: string; close(): void }> {
  const server = createServer()
  const origin = `http://127.0.0.1:${await listening(server)}`
  const place = { baseUrl: `${origin}/fhir`, token: `server-${randomUUID()}` }
  const surroundings = { clock: systemClock, id: randomUUID, fetch: () => Promise.reject(new Error('no way out')) }
  const { handlers } = createFhirServer(surroundings, place)
  server.on('request', async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}
    const { method = 'GET', url: path = '/' } = incoming
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)])
    const answer = await getResponse([...handlers], new Request(new URL(path, origin), { method, headers, ...body }))
    const text = (await answer?.text()) ?? ''
    spoil(response, {
      path,
      status: answer?.status ?? 501,
      headers: Object.fromEntries(answer?.headers ?? []),
      body: text,
    })
  })
  return {
    base: place.baseUrl,
    token: place.token,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
