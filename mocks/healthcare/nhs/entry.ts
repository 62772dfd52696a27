import { isObject, text } from '../fhir/resource.ts'
import type { Answer } from '../prison/answer.ts'
import type { NhsClientPolicies, NotLetIn } from './policies.ts'

/** The record was not let in, so that nothing was asked; another time may be better. */
export interface NotLetInFailure {
  readonly reason: 'not-let-in'
  readonly status: number
  /** For staff. */
  readonly message: string
}

/** The far end showed a certificate that the record does not take, so that nothing was sent; another time may be better. */
export interface NotTrustedFailure {
  readonly reason: 'not-trusted'
  /** For staff. */
  readonly message: string
}

/** Why there was no link; what was to go over it waits. */
export type NoLinkFailure = NotLetInFailure | NotTrustedFailure

export type NhsAnswer<T> = Answer<T> | { readonly ok: false; readonly failure: NoLinkFailure }

/** The door of the national services: a token where one is given. */
export interface Entry {
  token(): Promise<NhsAnswer<string>>
  /** A service no longer takes this token. */
  ended(token: string): void
}

export interface EntryParts {
  readonly policies: NhsClientPolicies
  /** Seconds. */
  readonly now: () => number
  /** A proof of who the record is, signed just now. */
  readonly proof: () => string
  /** Sends a proof to the token endpoint. */
  readonly show: (proof: string) => Promise<{ readonly status: number; readonly body: unknown } | NhsAnswer<never>>
}

/** Seconds before its end at which a token is no longer used. */
const SPARE_SECONDS = 30

/** Asks for tokens and keeps them; whoever is refused waits before asking again, whatever else is to be sent. */
export function createEntry({ policies, now, proof: fresh, show }: EntryParts): Entry {
  let held: { readonly value: string; readonly until: number } | undefined
  let refused: { readonly since: number; readonly until: number; readonly answer: NhsAnswer<string> } | undefined
  let taken: { readonly value: string; readonly at: number } | undefined
  const proof = () => policies.proof(fresh, taken && { value: taken.value, ageSeconds: now() - taken.at })

  const ask = async (): Promise<NhsAnswer<string>> => {
    const own = proof()
    const shown = await show(own)
    if ('ok' in shown) return shown
    const { status, body } = shown
    if (status >= 400 && status < 500)
      return refusal({ status, said: text(object(body), 'error_description') ?? '' }, own)
    const value = text(object(body), 'access_token')
    if (status >= 500 || value === undefined)
      return { ok: false, failure: { reason: 'malformed', message: 'The NHS gave no token.' } }
    held = { value, until: now() + Number(text(object(body), 'expires_in') ?? 0) - SPARE_SECONDS }
    if (taken?.value !== own) taken = { value: own, at: now() }
    refused = undefined
    return { ok: true, value }
  }
  const refusal = async (why: NotLetIn, own: string): Promise<NhsAnswer<string>> => {
    for (let tried = 1; tried < policies.tries(why); tried += 1) await show(proof())
    const since = refused && goesOn(refused, now()) ? refused.since : now()
    const failure = { reason: 'not-let-in', status: why.status, message: policies.told(why, own) } as const
    const answer: NhsAnswer<string> = { ok: false, failure }
    refused = { since, until: now() + policies.pauseMs((now() - since) * 1000) / 1000, answer }
    return answer
  }
  return {
    ended: (token) => {
      if (held?.value === token) held = undefined
    },
    async token() {
      if (held && held.until > now()) return { ok: true, value: held.value }
      if (refused && refused.until > now()) return refused.answer
      return ask()
    },
  }
}

/** Whether a refusal is one more of a row: after a pause longer than the row, with nobody asking, another row begins. */
function goesOn({ since, until }: { readonly since: number; readonly until: number }, now: number): boolean {
  return now - until < until - since
}

const object = (body: unknown) => (isObject(body) ? body : {})
