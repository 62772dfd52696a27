import type { Described, Tried } from '../../domain/description.ts'
import type { FhirClient, FhirInteraction } from '../fhir-client.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { OPERATIONS, SEARCHES } from './interface-parts.ts'

/** One thing to try: what it is, how it is asked, and what the description says comes of it. */
interface Probe {
  readonly what: string
  readonly asks: readonly FhirInteraction[]
  readonly described: 'offered' | 'not offered'
  /** Asked by GET, which an operation that changes something refuses by its method: then it is there. */
  readonly byGet?: boolean
  /** The same of something that no system has: what is answered in the same way is not there either. */
  readonly unlike?: FhirInteraction
}

/** Values that name nothing that there is, by type of search parameter. */
const NOTHING: Readonly<Record<string, string>> = {
  token: 'interlock-none',
  string: 'zqxjkvwz',
  reference: 'Patient/interlock-none',
  date: '1850-01-01',
  number: '987654321',
  quantity: '987654321',
  uri: 'https://interlock.example/none',
}

/** A value that nothing has, for a search by a parameter of this type; nothing where the type does not say what is one. */
export const valueOfNothing = (type: string): string | undefined => NOTHING[type]

const CHANGES: Readonly<Record<string, FhirInteraction['method']>> = { create: 'POST', update: 'PUT', delete: 'DELETE' }
const UNKNOWN = 'interlock-unknown'

/**
 * Tries what a CapabilityStatement says of its server, one thing after the other.
 */
export async function tryDescribed(client: FhirClient, statement: FhirResource, what: Described): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const probe of PROBES[what](statement)) {
    const answers: string[] = []
    const none = probe.unlike && (await client.attempt(probe.unlike))
    for (const ask of probe.asks) {
      const answer = await client.attempt(ask)
      answers.push(none && isAlike(answer, none) ? 'not offered' : offered(answer, probe.byGet))
    }
    const answered = answers.includes('offered') ? 'offered' : (answers[0] ?? 'not tried')
    if (answered !== 'refused to this role') tried.push({ what: probe.what, described: probe.described, answered })
  }
  return tried
}

/** Refused with the same status and the same code. */
function isAlike(one: FhirAttempt, other: FhirAttempt): boolean {
  const codes = ({ resource }: FhirAttempt) => texts(resource, 'issue.code').join(' ')
  return one.status >= 400 && one.status === other.status && codes(one) === codes(other)
}

const resourcesIn = (statement: FhirResource) =>
  values(statement, 'rest.resource').map((resource) => ({ type: text(resource, 'type') ?? '', resource }))

const get = (path: string): FhirInteraction => ({ method: 'GET', path })

const PROBES: Readonly<Record<Described, (statement: FhirResource) => readonly Probe[]>> = {
  search: (statement) =>
    resourcesIn(statement).flatMap(({ type, resource }) => {
      if (!texts(resource, 'interaction.code').includes('search-type')) return []
      const known = values(resource, 'searchParam').map((parameter): Probe => {
        const name = text(parameter, 'name') ?? ''
        const path = `${type}?${name}=${encodeURIComponent(valueOfNothing(text(parameter, 'type') ?? '') ?? UNKNOWN)}&_count=1`
        return { what: `search of ${type} by ${name}`, asks: [get(path)], described: 'offered' }
      })
      const described = texts(resource, 'searchParam.name')
      const unknown = get(`${type}?${UNKNOWN}=1`)
      const undescribed = (SEARCHES[type] ?? []).filter((name) => !described.includes(name))
      return [
        ...known,
        { what: `search of ${type} by ${UNKNOWN}`, asks: [unknown], described: 'not offered' },
        ...undescribed.map((name): Probe => {
          const asks = [get(`${type}?${name}=${UNKNOWN}`)]
          return { what: `search of ${type} by ${name}`, asks, described: 'not offered', unlike: unknown }
        }),
      ]
    }),
  'kind of thing': (statement) => {
    const probe = (type: string, described: Probe['described']): Probe => ({
      what: `read of ${type}`,
      asks: [get(`${type}/${UNKNOWN}`)],
      described,
    })
    const types = resourcesIn(statement)
    const undescribed = Object.keys(SEARCHES).filter((one) => types.every(({ type }) => type !== one))
    const [unknown] = probe('Basket', 'not offered').asks
    return [
      ...types.flatMap(({ type, resource }) =>
        texts(resource, 'interaction.code').includes('read') ? [probe(type, 'offered')] : [],
      ),
      probe('Basket', 'not offered'),
      ...undescribed.map((type) => ({ ...probe(type, 'not offered'), ...(unknown ? { unlike: unknown } : {}) })),
    ]
  },
  change: (statement) =>
    resourcesIn(statement).flatMap(({ type, resource }) => {
      const declared = texts(resource, 'interaction.code')
      return Object.entries(CHANGES).map(([code, method]): Probe => {
        const body = { resourceType: type, ...(method === 'PUT' ? { id: UNKNOWN } : {}) }
        const path = method === 'POST' ? type : `${type}/${UNKNOWN}`
        const ask: FhirInteraction = method === 'DELETE' ? { method, path } : { method, path, ...broken(body, method) }
        return {
          what: `${code} of ${type}`,
          asks: [ask],
          described: declared.includes(code) ? 'offered' : 'not offered',
        }
      })
    }),
  operation: (statement) => {
    const probe = (name: string, paths: readonly string[], described: Probe['described']): Probe => ({
      what: `operation ${name}`,
      asks: paths.map(get),
      described,
      byGet: true,
    })
    const ofTypes = resourcesIn(statement).flatMap(({ type, resource }) =>
      texts(resource, 'operation.name').map((name) =>
        probe(`${type}/$${name}`, [`${type}/$${name}`, `${type}/${UNKNOWN}/$${name}`], 'offered'),
      ),
    )
    const ofAll = values(statement, 'rest').flatMap((rest) => texts(rest, 'operation.name'))
    const described = [...ofTypes, ...ofAll.map((name) => probe(`$${name}`, [`$${name}`], 'offered'))]
    const undescribed = OPERATIONS.filter((name) => described.every(({ what }) => what !== `operation ${name}`))
    return [
      ...described,
      probe(`$${UNKNOWN}`, [`$${UNKNOWN}`], 'not offered'),
      ...undescribed.flatMap((name) => {
        const [place = '', own = ''] = name.split('$')
        const places = place === '' ? [''] : [place, `${place}${UNKNOWN}/`]
        return places.map((at) => ({
          ...probe(name, [`${at}$${own}`], 'not offered'),
          unlike: get(`${at}$${UNKNOWN}`),
        }))
      }),
    ]
  },
}

/** A create must leave nothing behind, so its body cannot be read; an update names what is not there. */
function broken(body: FhirResource, method: FhirInteraction['method']): Partial<FhirInteraction> {
  return method === 'POST' ? { text: `{"resourceType":"${body.resourceType}",` } : { body, unfit: true }
}

/**
 * Whether an answer is one of a server that offers what was asked: it is given, or refused for a reason that lies in
 * the request. `not-supported` is the word for what a server does not have; 405 and 501 say the same.
 */
export function offered({ status, resource, body }: FhirAttempt, byGet = false): string {
  if (status === 401 || status === 403) return 'refused to this role'
  if (byGet && status === 405) return 'offered'
  if (status >= 500 && status !== 501) return `failing (${status})`
  if (status < 400) return resource || body === undefined ? 'offered' : `answered with ${body}`
  if (resource?.resourceType !== 'OperationOutcome') return `refused (${status}) without an OperationOutcome`
  const isUnknown = texts(resource, 'issue.code').includes('not-supported')
  return isUnknown || status === 501 ? 'not offered' : 'offered'
}
