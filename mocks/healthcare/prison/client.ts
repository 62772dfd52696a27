import type { Surroundings } from '../../network.ts'
import type { Ending } from '../background.ts'
import { isObject, text } from '../fhir/resource.ts'
import type { Answer, PrisonFailure } from './answer.ts'
import { createThrottle, referenceThrottle, type ThrottlePolicies } from './throttle.ts'

export interface PrisonAddress {
  /** Without `/v1`. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly sqsUrl: string
  readonly queueUrl: string
}

/** The prison's External API, as a careful consumer sees it. */
export interface PrisonClient {
  /** `data` of the envelope. */
  get(path: string): Promise<Answer<unknown>>
  /** `data` of every page. */
  getAll(path: string): Promise<Answer<readonly unknown[]>>
  /** `data` of the envelope, or the whole body where there is no envelope. */
  send(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<unknown>>
  /** Whether the prison has asked for fewer requests lately, so that what can do without an answer asks nothing. */
  isBusy(): boolean
  /** The prison number behind an id from an event, which is a probation number where the person has one. */
  prisonNumber(hmppsId: string): Promise<Answer<string>>
}

/** Mistakes a supplier can make in talking to the prison. */
export interface ClientPolicies extends ThrottlePolicies {
  /** Milliseconds until an unanswered request is given up. */
  readonly timeoutMs: number
  readonly perPage: number
  /** Whether the body of a successful answer about `path` is what was agreed, so that it may be used. */
  admits(path: string, body: unknown): boolean
  /** Where a question goes. */
  questionAt(path: string): string
  /** Whether a page of so many entries is the last one, with what the answer says of it. */
  isLastPage(pagination: unknown, entries: number): boolean
  /** What an answer other than success means. */
  failureOf(status: number, body: unknown): PrisonFailure
}

export const referenceClient: ClientPolicies = {
  ...referenceThrottle,
  timeoutMs: 1_000,
  perPage: 100,
  admits: () => true,
  isLastPage: (pagination) => !isObject(pagination) || pagination.isLastPage !== false,
  questionAt: (path) => path,
  failureOf: (status, body) => {
    const message = text(body, 'userMessage') ?? text(body, 'developerMessage') ?? `status ${status}`
    if (status === 403 && text(body, 'errorCode') === 'RESTRICTED') return { reason: 'restricted' }
    if (status === 401 || status === 403) return { reason: 'refused', status }
    if (status === 404) return { reason: 'not-found' }
    if (status === 409) return { reason: 'conflict', message, body }
    if (status >= 500 || status === 429 || status === 408) return { reason: 'failing', status }
    return { reason: 'rejected', status, message }
  },
}

/** `A1234AA`. Source: the External API's own validation. */
const PRISON_NUMBER = /^[A-Z]\d{4}[A-Z]{2}$/
/** A person can be merged more than once; a circle of merges must end. */
const MOST_REDIRECTS = 5
const MOST_PAGES = 1_000
/** Attempts of a request that the prison asks to be sent later. */
const MOST_ATTEMPTS = 20

export function createPrisonClient(
  { clock, fetch }: Surroundings,
  { baseUrl, apiKey }: PrisonAddress,
  policies: ClientPolicies,
  ending: Ending,
): PrisonClient {
  const exchange = async (
    method: string,
    url: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Complete>> => {
    const { timeoutMs } = policies
    const stop = new AbortController()
    const request = new Request(url, {
      method,
      redirect: 'manual',
      signal: stop.signal,
      headers: { 'x-api-key': apiKey, accept: 'application/json', 'content-type': 'application/json', ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const timer = new AbortController()
    const callOff = ending.onStop(() => timer.abort(ending.signal.reason))
    const late = clock.sleep(timeoutMs, timer.signal).then(
      (): Answer<Complete> => ({ ok: false, failure: { reason: 'timed-out' } }),
      (reason): Answer<Complete> => ({ ok: false, failure: { reason: 'unreachable', message: String(reason) } }),
    )
    const answered = complete(fetch(request)).catch(
      (error): Answer<Complete> => ({ ok: false, failure: { reason: 'unreachable', message: String(error) } }),
    )
    const first = await Promise.race([answered, late])
    callOff()
    timer.abort(new Error('over'))
    if (!first.ok) stop.abort(new Error('over'))
    return first
  }

  const throttle = createThrottle(clock, policies, ending.signal)
  /** Asks when it is this request's turn, and again as often as the prison asks for a pause. */
  const inTurn = async (
    method: string,
    url: URL,
    body: unknown,
    more: Readonly<Record<string, string>>,
  ): Promise<Answer<Complete>> => {
    try {
      for (let attempt = 1; ; attempt += 1) {
        await throttle.turn(url.pathname)
        const answer = await exchange(method, url.href, body, more)
        if (!answer.ok) return answer
        const { retryAfter, taken } = answer.value
        const rate = Number(taken) || undefined
        if (answer.value.status !== 429 || retryAfter === null) {
          throttle.answered(rate)
          return answer
        }
        throttle.refused(Number(retryAfter) || 1, rate)
        if (attempt === MOST_ATTEMPTS) return answer
        await throttle.again(url.pathname)
      }
    } catch (error) {
      return { ok: false, failure: { reason: 'unreachable', message: String(error) } }
    }
  }

  const json = async (
    method: string,
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer<unknown>> => {
    let url = new URL(path, baseUrl)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await inTurn(method, url, body, more)
      if (!answer.ok) return answer
      const { status, location, body: answered } = answer.value
      if (status === 303 && location) {
        const next = new URL(location, url)
        if (next.origin !== url.origin)
          return { ok: false, failure: { reason: 'malformed', message: `sent elsewhere, to ${next.origin}` } }
        url = next
        continue
      }
      const parsed = parse(answered)
      if (status >= 400) return { ok: false, failure: policies.failureOf(status, parsed) }
      if (parsed === undefined) return { ok: false, failure: { reason: 'malformed', message: 'the body is not JSON' } }
      if (!policies.admits(url.pathname, parsed))
        return { ok: false, failure: { reason: 'malformed', message: 'the body is not as agreed' } }
      return { ok: true, value: parsed }
    }
    return { ok: false, failure: { reason: 'malformed', message: 'merged in a circle' } }
  }

  /** Prison numbers by probation number: the prison forgets them when a number is merged away, and events do not. */
  const numbers = new Map<string, string>()
  const data = (answer: Answer<unknown>): Answer<unknown> =>
    answer.ok && isObject(answer.value) && 'data' in answer.value ? { ok: true, value: answer.value.data } : answer

  return {
    get: async (path) => data(await json('GET', policies.questionAt(path))),
    async getAll(path) {
      const found: unknown[] = []
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const joint = path.includes('?') ? '&' : '?'
        const pages = `${path}${joint}page=${page}&perPage=${policies.perPage}`
        const answer = await json('GET', policies.questionAt(pages))
        if (!answer.ok) return answer
        if (!isObject(answer.value) || !Array.isArray(answer.value.data))
          return { ok: false, failure: { reason: 'malformed', message: 'a list without data' } }
        found.push(...answer.value.data)
        const { pagination } = answer.value
        if (policies.isLastPage(pagination, answer.value.data.length)) return { ok: true, value: found }
      }
      return { ok: false, failure: { reason: 'malformed', message: 'a list without end' } }
    },
    send: async (method, path, body, headers) => data(await json(method, path, body, headers)),
    isBusy: () => throttle.isCareful(),
    async prisonNumber(hmppsId) {
      if (PRISON_NUMBER.test(hmppsId)) return { ok: true, value: hmppsId }
      const known = numbers.get(hmppsId)
      if (known) return { ok: true, value: known }
      const answer = data(await json('GET', `/v1/hmpps/id/nomis-number/by-hmpps-id/${encodeURIComponent(hmppsId)}`))
      if (!answer.ok) return answer
      const found = text(answer.value, 'nomisNumber')
      if (found) {
        numbers.set(hmppsId, found)
        return { ok: true, value: found }
      }
      return { ok: false, failure: { reason: 'malformed', message: 'a person without a prison number' } }
    },
  }
}

interface Complete {
  readonly status: number
  readonly location: string | null
  readonly retryAfter: string | null
  /** Requests that the prison takes a second. */
  readonly taken: string | null
  readonly body: string
}

/** An answer counts only once its body has arrived. */
async function complete(answered: Promise<Response>): Promise<Answer<Complete>> {
  const response = await answered
  // How a handler in process plays a broken connection.
  if (response.type === 'error') return { ok: false, failure: { reason: 'unreachable', message: 'connection broken' } }
  const { status, headers } = response
  return {
    ok: true,
    value: {
      status,
      location: headers.get('location'),
      retryAfter: headers.get('retry-after'),
      taken: headers.get('ratelimit-limit'),
      body: await response.text(),
    },
  }
}

function parse(body: string): unknown {
  if (body === '') return {}
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
