import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createPlainServer, type Server as PlainServer } from 'node:net'

/** How a system answers each request. */
export type Manner = (request: IncomingMessage, response: ServerResponse, path: string) => void

export const fhir = (response: ServerResponse, resource: unknown, status = 200) => {
  response.writeHead(status, { 'content-type': 'application/fhir+json' })
  response.end(JSON.stringify(resource))
}

export const NOBODY = { resourceType: 'Bundle', type: 'searchset', total: 0, entry: [] }

/** Answers that no honest system gives, by name. */
export const MANNERS = {
  'a portal page': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>Sign in</title>')
  },
  'half a resource': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/fhir+json' })
    response.end('{"resourceType":"Bundle","type":"searchs')
  },
  'a body that ends early': (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': '5000' })
    response.write('{"resourceType":"Bundle"')
    setImmediate(() => response.destroy())
  },
  'a body without an end': (_request, response) => {
    const chunk = Buffer.alloc(256 * 1024, ' ')
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.writeHead(200, { 'content-type': 'application/fhir+json' })
    response.on('drain', more)
    more()
  },
  'another host': (_request, response, path) => {
    response.writeHead(302, { location: `http://elsewhere.example${path}` })
    response.end()
  },
  'a refusal of credentials': (_request, response) =>
    fhir(response, { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'login' }] }, 401),
  'an empty register': (_request, response) => fhir(response, NOBODY),
  'a clock of its own': (_request, response) => {
    response.setHeader('date', 'Mon, 02 Mar 2020 09:00:00 GMT')
    fhir(response, NOBODY)
  },
  'next pages elsewhere': (_request, response) =>
    fhir(response, { ...NOBODY, link: [{ relation: 'next', url: 'http://elsewhere.example/page/2' }] }),
  'an error that repeats the token': (request, response, path) => {
    if (path.endsWith('/metadata') || path.includes('interlock-control')) return fhir(response, NOBODY)
    const diagnostics = `No right with ${request.headers.authorization ?? 'nothing'}`
    fhir(
      response,
      { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden', diagnostics }] },
      400,
    )
  },
  'silence on every search of its own': (_request, response, path) => {
    if (path.endsWith('/metadata') || path.includes('interlock-control')) fhir(response, NOBODY)
  },
  'no answer at all': () => undefined,
  'a number that may be real': (_request, response) => {
    const patient = {
      resourceType: 'Patient',
      id: '1',
      identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '4505577104' }],
    }
    fhir(response, { ...NOBODY, entry: [{ resource: patient }] })
  },
} as const satisfies Record<string, Manner>

/** A system on loopback that answers in one manner. */
export async function misbehaving(manner: Manner): Promise<{ readonly base: string; close(): void }> {
  const server = createServer((request, response) => manner(request, response, request.url ?? '/'))
  const port = await listening(server)
  return {
    base: `http://127.0.0.1:${port}/fhir`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Something on loopback that speaks another protocol altogether. */
export async function noHttp(): Promise<{ readonly base: string; close(): void }> {
  const server = createPlainServer((socket) => {
    socket.on('error', () => undefined)
    socket.end('SSH-2.0-OpenSSH_9.2\r\n')
  })
  const port = await listening(server)
  return { base: `http://127.0.0.1:${port}/fhir`, close: () => server.close() }
}

export async function listening(server: Server | PlainServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
