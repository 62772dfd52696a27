import type { KnownCandidatePerson } from '../candidate/candidate.ts'
import type { DeclaredType } from '../domain/fhir-server.ts'
import { PRISON_NUMBER } from '../drivers/healthcare-fhir/systems.ts'
import type { Recorded } from '../drivers/recording.ts'
import type { Ask } from './candidate-answers.ts'
import { type Resource, resourceIn } from './fhir-answers.ts'
import type { Fall } from './rungs.ts'

/** How many pages an answer about nobody may have. */
const MOST_PAGES = 3
/** How many of its known people a candidate is asked for. */
const ASKED_FOR = 3

/** Whom and what the upper rungs are tried with. */
export interface Upper {
  /** FHIR base, without a trailing slash. */
  readonly base: string
  readonly ask: Ask
  /** A word that nobody used before, as the id of somebody who cannot exist. */
  readonly nonce: () => string
  readonly known: readonly Pick<KnownCandidatePerson, 'prisonNumber'>[]
  /** What is looked for; patients where absent. */
  readonly tried?: Tried
}

/** A type of resource, and what can be asked of it. */
export interface Tried {
  readonly type: string
  readonly searched: boolean
  readonly read: boolean
}

const PATIENTS: Tried = { type: 'Patient', searched: true, read: true }

/**
 * Capability: what the system says that it can do is enough to begin with. One request. One that does not describe itself
 * is taken by what the candidate file says.
 */
export async function capabilityFall(
  upper: Pick<Upper, 'base' | 'ask'>,
  declares?: Declares,
): Promise<Fall | undefined> {
  const described = await describedBy(upper, declares)
  if ('fall' in described) return described.fall
  const { types, said } = described
  const patient = types.find(({ type }) => type === 'Patient')
  const missing = [...(patient?.read ? [] : ['read']), ...(patient?.searched ? [] : ['search-type'])]
  if (missing.length === 0) return undefined
  return {
    ...said,
    expected: 'that patients can be read and searched for',
    found: `${missing.join(' and ')} of Patient not declared`,
    next: 'declare what the system can do, or add what it cannot.',
  }
}

/**
 * The same of a server that is judged alone: it has something that can be read or searched for.
 *
 * @returns what to try it by, where all is well
 */
export async function servedBy(
  upper: Pick<Upper, 'base' | 'ask'>,
  declares?: Declares,
): Promise<{ readonly fall: Fall } | { readonly tried: Tried; readonly describesItself: boolean }> {
  const described = await describedBy(upper, declares)
  if ('fall' in described) return described
  const { types, said, describesItself } = described
  const tried =
    types.find(({ searched, read }) => searched && read) ?? types.find(({ searched, read }) => searched || read)
  if (tried) return { tried, describesItself }
  const expected = 'a type of resource that can be read or searched for'
  return { fall: { ...said, expected, found: 'none declared', next: 'declare what the server can do.' } }
}

type Declares = readonly DeclaredType[] | undefined

interface Described {
  readonly types: readonly Tried[]
  readonly describesItself: boolean
  readonly said: Pick<Fall, 'rung' | 'blame' | 'seen'>
}

/** What can be asked of a system, by its own statement or else by the candidate file. */
async function describedBy(
  { base, ask }: Pick<Upper, 'base' | 'ask'>,
  declares: Declares,
): Promise<Described | { readonly fall: Fall }> {
  const place = `GET ${base}/metadata`
  const answer = await ask('metadata')
  const { fall, resource } = resourceIn(answer, {
    rung: 'capability',
    place,
    type: 'CapabilityStatement',
    blame: 'your configuration',
  })
  const said = { rung: 'capability', blame: 'your system', seen: `${place} (exchange ${answer.exchange})` } as const
  if (!resource && declares) {
    const types = declares.map(({ type, interactions }) => triedOf(type, [...interactions]))
    return { types, describesItself: false, said }
  }
  if (!resource) return { fall }
  if (!/^4\.0(\.|$)/.test(String(resource.fhirVersion)))
    return {
      fall: {
        ...said,
        expected: 'FHIR R4 (4.0.1)',
        found: `fhirVersion ${String(resource.fhirVersion ?? 'not said')}`,
        next: 'name the R4 interface of the system in the candidate file, or make the statement true.',
      },
    }
  const types = inside(resource.rest, 'resource').map((one) => triedOf(String(one.type), interactionsOf(one)))
  return { types, describesItself: true, said }
}

const triedOf = (type: string, codes: readonly string[]): Tried => ({
  type,
  searched: codes.includes('search-type'),
  read: codes.includes('read'),
})

const interactionsOf = (declared: Resource) => inside([declared], 'interaction').map(({ code }) => String(code))

/**
 * Data: answers depend on what was asked. Somebody who cannot exist is looked for twice and read once, and people of the
 * candidate file are looked for by their prison number.
 */
export async function dataFall({ base, ask, nonce, known, tried = PATIENTS }: Upper): Promise<Fall | undefined> {
  const { type, searched } = tried
  for (const id of searched ? [nonce(), nonce()] : []) {
    const fall = await emptySearchFall(base, ask, `${type}?_id=${id}`)
    if (fall) return fall
  }
  const read = tried.read ? await madeUpRead(base, ask, `${type}/${nonce()}`) : undefined
  if (read) return read
  for (const { prisonNumber } of known.slice(0, ASKED_FOR)) {
    const path = `Patient?identifier=${encodeURIComponent(`${PRISON_NUMBER}|${prisonNumber}`)}`
    const answer = await ask(path)
    const found = resourceIn(answer, {
      rung: 'data',
      place: `GET ${base}/${path}`,
      type: 'Bundle',
      blame: 'your system',
    })
    if (found.fall) return found.fall
    const entries = inside([found.resource], 'entry').length
    if (entries !== 1)
      return {
        rung: 'data',
        blame: 'your configuration',
        expected: 'one record of each person whom the candidate file names',
        found: `${entries} for one of them`,
        seen: `GET ${base}/${path} (exchange ${answer.exchange})`,
        next: 'load the people of the list into the system, or name people whom it has.',
      }
  }
  return undefined
}

async function madeUpRead(base: string, ask: Ask, path: string): Promise<Fall | undefined> {
  const read = await ask(path)
  const seen = `GET ${base}/${path} -> ${read.response?.status ?? read.failure?.reason} (exchange ${read.exchange})`
  if ((read.response?.status ?? 200) >= 400) return undefined
  return canned({ expected: 'no record of somebody made up just now', found: 'one that was read', seen })
}

async function emptySearchFall(base: string, ask: Ask, start: string): Promise<Fall | undefined> {
  let path = start
  for (let pages = 1; ; pages += 1) {
    const place = `GET ${base}/${path}`
    const answer = await ask(path)
    const read = resourceIn(answer, { rung: 'data', place, type: 'Bundle', blame: 'your system' })
    if (read.fall) return read.fall
    const seen = `${place} (exchange ${answer.exchange})`
    const found = inside([read.resource], 'entry').filter(({ search }) => Object(search).mode !== 'outcome').length
    if (found > 0) return canned({ expected: 'nobody, for an id made up just now', found: `${found} entries`, seen })
    const next = inside([read.resource], 'link').find(({ relation }) => relation === 'next')?.url
    if (typeof next !== 'string') return undefined
    const leads = next.startsWith(`${base}/`)
    if (!leads || pages >= MOST_PAGES)
      return {
        rung: 'data',
        blame: 'your system',
        expected: 'a search about nobody to end on its first page',
        found: leads ? `more than ${MOST_PAGES} pages` : `a next page at ${next.slice(0, 80)}`,
        seen,
        next: 'leave the link to a next page out where there is none, and build it from the address that callers use.',
      }
    path = next.slice(base.length + 1)
  }
}

function canned(what: Pick<Fall, 'expected' | 'found' | 'seen'>): Fall {
  const next = 'answer what was asked: these answers are the same whoever is asked for.'
  return { rung: 'data', blame: 'your system', ...what, next }
}

/** Conformance: the form of the answers that came on the way. Nothing more is asked for. */
export function conformanceFall(base: string, answers: readonly Recorded[]): Fall | undefined {
  for (const { response, exchange } of answers) {
    if (!response || response.body === '') continue
    const [media = '', ...parameters] = (response.headers['content-type'] ?? '').split(';').map((part) => part.trim())
    const charset = parameters.find((part) => /^charset=/i.test(part))?.replace(/^charset=|"/gi, '')
    const about = { rung: 'conformance', blame: 'your system', seen: `exchange ${exchange} with ${base}` } as const
    if (!/^application\/(fhir\+)?json$/i.test(media))
      return {
        ...about,
        expected: 'answers of the media type application/fhir+json',
        found: media || 'no content-type',
        next: 'send the media type of what is in the body.',
      }
    if (charset !== undefined && !/^utf-?8$/i.test(charset))
      return { ...about, expected: 'answers in UTF-8', found: charset, next: 'FHIR is always sent in UTF-8.' }
    if (response.status >= 400 && !response.body.includes('"OperationOutcome"'))
      return {
        ...about,
        expected: `an OperationOutcome that says why (${response.status})`,
        found: 'a body of another kind',
        next: 'say in an OperationOutcome what was wrong with a request.',
      }
  }
  return undefined
}

/** The objects below a field of some objects. */
function inside(objects: unknown, field: string): readonly Resource[] {
  return (Array.isArray(objects) ? objects : []).flatMap((object) => {
    const value: unknown = Reflect.get(Object(object), field)
    return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : []
  })
}
