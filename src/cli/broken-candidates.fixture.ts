import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import { createServer as createPlainServer, type Server, type Socket } from 'node:net'
import { fhir, listening, NOBODY } from './hostile-systems.fixture.ts'

/** Answers one request, or leaves it to the sound system by returning false. */
export type Flaw = (request: IncomingMessage, response: ServerResponse, path: string) => unknown

export const STATEMENT = {
  resourceType: 'CapabilityStatement',
  fhirVersion: '4.0.1',
  rest: [{ resource: [{ type: 'Patient', interaction: [{ code: 'read' }, { code: 'search-type' }] }] }],
}
export const OUTCOME = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] }

/** As much of a FHIR system as the ladder asks for, with one flaw. */
const answering = (flaw: Flaw) => (request: IncomingMessage, response: ServerResponse) => {
  const path = request.url ?? '/'
  if (flaw(request, response, path) !== false) return
  if (path.endsWith('/metadata')) fhir(response, STATEMENT)
  else if (path.includes('?')) fhir(response, NOBODY)
  else fhir(response, OUTCOME, 404)
}

export interface Standing {
  readonly base: string
  close(): void
}

const standing = async (server: Server, scheme: string): Promise<Standing> => {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  return {
    base: `${scheme}://127.0.0.1:${await listening(server)}/fhir`,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

export const flawed = (flaw: Flaw) => standing(createServer(answering(flaw)), 'http')

export const secured = (options: ServerOptions, flaw: Flaw = () => false) =>
  standing(createTlsServer(options, answering(flaw)), 'https')

/** Something that takes connections and is no HTTP server. */
export const speaking = (scheme: 'http' | 'https', meet: (socket: Socket) => unknown) =>
  standing(
    createPlainServer((socket) => {
      socket.on('error', () => undefined)
      meet(socket)
    }),
    scheme,
  )

export const text =
  (body: string, type: string, status = 200): Flaw =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type })
    response.end(body)
  }

/** Answers some paths in its own way, and the others soundly. */
export const onlyAt =
  (pattern: RegExp, flaw: Flaw): Flaw =>
  (request, response, path) =>
    pattern.test(path) && flaw(request, response, path)

export const resource =
  (body: object, status = 200): Flaw =>
  (_request, response) =>
    fhir(response, body, status)
