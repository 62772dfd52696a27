import { NonConformance } from '../../domain/outcomes.ts'
import { meaningOfFailure } from '../fhir-objection.ts'
import type { Recorded, RecordedTransport } from '../recording.ts'
import { at, listAt, parsed, wordsAt } from './json.ts'
import { type Answer, meaningOfAnswer } from './objection.ts'

export interface ServiceSettings {
  /** Without a trailing slash. */
  readonly base: string
  readonly apiKey: string
  readonly ask: RecordedTransport
  readonly signal: AbortSignal
  readonly timeoutMs: number
}

export type Method = 'GET' | 'POST' | 'PUT'

/** What was found, and where: for findings. */
export interface Read {
  readonly data: unknown
  readonly where: string
}

/** The External API of a prison side, as one consumer uses it. */
export interface ServiceClient {
  /** Any answer as it is; only a missing one throws what it means. */
  attempt(method: Method, path: string, body?: object): Promise<Answer>
  /** What an answer means that is not the expected one; throw it. */
  objection(answer: Answer, expected: string): Promise<Error>
  /** What stands in the envelope of a single thing. */
  read(path: string, expected: string): Promise<Read>
  /** Every item of a list, all its pages. */
  readAll(path: string, expected: string): Promise<{ readonly items: readonly unknown[]; readonly where: string }>
}

/** More pages than any list of one prison has. */
const MOST_PAGES = 500
const PER_PAGE = 50

export function serviceClient({ base, apiKey, ask, signal, timeoutMs }: ServiceSettings): ServiceClient {
  const headers = { accept: 'application/json', 'x-api-key': apiKey }
  const options = { signal, timeoutMs }
  const control = (): Promise<Recorded> => ask({ method: 'GET', url: `${base}/v1/status`, headers }, options)

  const attempt: ServiceClient['attempt'] = async (method, path, body) => {
    const sent = body ? { 'content-type': 'application/json' } : {}
    const { exchange, response, failure } = await ask(
      {
        method,
        url: `${base}${path}`,
        headers: { ...headers, ...sent },
        ...(body ? { body: JSON.stringify(body) } : {}),
      },
      options,
    )
    const place = `${method} ${path}`
    if (failure) throw await meaningOfFailure(failure, `${place} -> ${failure.reason} (exchange ${exchange})`, control)
    const { status } = response
    return { status, body: parsed(response.body), where: `${place} -> ${status} (exchange ${exchange})` }
  }
  const objection = (answer: Answer, expected: string) => meaningOfAnswer(answer, expected, control)

  const read: ServiceClient['read'] = async (path, expected) => {
    const answer = await attempt('GET', path)
    const data = at(answer.body, 'data')
    if (answer.status !== 200 || data === undefined) throw await objection(answer, expected)
    return { data, where: answer.where }
  }

  return {
    attempt,
    objection,
    read,
    async readAll(path, expected) {
      const items: unknown[] = []
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const answer = await attempt('GET', `${path}${path.includes('?') ? '&' : '?'}page=${page}&perPage=${PER_PAGE}`)
        if (answer.status !== 200 || !Array.isArray(at(answer.body, 'data'))) throw await objection(answer, expected)
        items.push(...listAt(answer.body, 'data'))
        if (wordsAt(answer.body, 'pagination.isLastPage') !== 'false') return { items, where: answer.where }
      }
      throw new NonConformance({ expected: `${expected}, with a last page`, found: `${MOST_PAGES} pages and no end` })
    },
  }
}
