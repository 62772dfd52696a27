import type { SeenCertificate } from '../../../src/domain/certificates.ts'

/** Why the national services do not let the record in. */
export interface NotLetIn {
  readonly status: number
  /** In their own words. */
  readonly said: string
}

/** A link that is being opened. */
export interface NewLink {
  /** Key of the first certificate that was taken. */
  readonly first: string | undefined
  /** Whether a token is to be asked for over it. */
  readonly forToken: boolean
}

/** Mistakes a supplier can make about being let in by the national services. */
export interface NhsClientPolicies {
  /** Milliseconds before a refused record asks for a token again, by for how many it has been refused. */
  pauseMs(refusedForMs: number): number
  /** How often a refused request for a token is sent at once. */
  tries(refusal: NotLetIn): number
  /** What is sent to be let in: a new proof, or the last that a token was given for, with its age. */
  proof(fresh: () => string, before: { readonly value: string; readonly ageSeconds: number } | undefined): string
  /** Whether a call goes out although there is no token for it. */
  goesWithout(): boolean
  /** Whether a token that a service no longer takes is replaced. */
  replaces(): boolean
  /** Whether the call that met such a token is sent once more with the new one. */
  repeats(): boolean
  /** Whether the certificate that was shown is taken. */
  takes(certificate: SeenCertificate, link: NewLink): boolean
  /** What staff are told of a refusal. */
  told(refusal: NotLetIn, proof: string): string
}

/** Far below what a service would ask for, because this record is made for rehearsals. */
const FIRST_PAUSE_MS = 500
/** Of the time for which it has been refused. */
const PAUSE_SHARE = 1 / 20

export const referenceNhsClient: NhsClientPolicies = {
  pauseMs: (refusedForMs) => Math.max(FIRST_PAUSE_MS, refusedForMs * PAUSE_SHARE),
  tries: () => 1,
  proof: (fresh) => fresh(),
  goesWithout: () => false,
  replaces: () => true,
  repeats: () => true,
  takes: ({ problems }) => problems.length === 0,
  told: ({ said }) => `The NHS does not let this system in: ${said}`,
}
