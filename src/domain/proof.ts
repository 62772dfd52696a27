import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** Why the NHS does not take the proof of who a system is, as features say it. Source: the NHS signed-JWT guide. */
export const PROOF_REFUSALS = [
  'its key is not named',
  'its key is not known',
  'its proof is signed in another way',
  'its proof is of another kind',
  'its proof has ended',
  'its proof names two parties',
  'its proof was used before',
  'its public key cannot be fetched',
] as const
export type ProofRefusal = (typeof PROOF_REFUSALS)[number]

/** What was done with tokens since the NHS began to refuse everybody, or ended all of them. */
export interface TokensUsed {
  /** Requests for a token. */
  readonly asked: number
  /** Those of them with a proof that was shown before. */
  readonly repeated: number
  /** Messages that came without any token. */
  readonly withoutToken: number
  /** Messages that held a proof, which is for nobody but whoever gives tokens. */
  readonly withProof: number
}

/** A summary that has not gone, as staff see it. */
export interface NotGone {
  /** How far each delivery has got, in the system's own codes. */
  readonly deliveries: readonly { readonly gone: boolean; readonly chased: boolean }[]
  /** Whether anything that staff see of it shows the proof itself. */
  readonly showsProof: boolean
  readonly seen: string
}

export interface HealthcareProof {
  /** What staff see of a person's discharge summary that may not have gone. */
  summaryNotGone(person: Person, role: Role): Promise<NotGone>
}

export interface NhsProof {
  /** Ends every token and gives none out any more. */
  refusesLink(because: ProofRefusal): Promise<void>
  acceptsLink(): Promise<void>
  /** Ends every token; new ones are given as ever. */
  endsTokensOfLink(): Promise<void>
  tokensUsed(): Promise<TokensUsed>
}

/** The one summary has not gone, and somebody is to see to it. */
export function expectNotGone({ deliveries, seen }: NotGone): void {
  const [only, ...more] = deliveries
  if (only && more.length === 0 && !only.gone && only.chased) return
  const line = ({ gone, chased }: NotGone['deliveries'][number]) =>
    `${gone ? 'gone' : 'not gone'}, ${chased ? 'chased' : 'not chased'}`
  throw new NonConformance({
    expected: 'one discharge summary that has not gone, and work for somebody who is to see to it',
    found: deliveries.map(line).join('; ') || 'none',
    seen,
    next: 'keep what was not let in as waiting, and raise a work item for it.',
  })
}

/** @param most requests for a token */
export function expectSparing({ asked }: TokensUsed, most: number): void {
  if (asked <= most) return
  throw new NonConformance({
    expected: `at most ${most} requests for a token`,
    found: `${asked}`,
    seen: "the NHS's own log",
    next: 'wait longer after each refusal before asking again.',
  })
}

export function expectNothingWithoutToken({ withoutToken }: TokensUsed): void {
  if (withoutToken === 0) return
  throw new NonConformance({
    expected: 'nothing to be sent without a token',
    found: `${withoutToken} messages without one`,
    seen: "the NHS's own log",
    next: 'send nothing while no token is given.',
  })
}

/** Every token is asked for with a proof of its own. */
export function expectNewProofs({ asked, repeated }: TokensUsed): void {
  if (asked > 0 && repeated === 0) return
  throw new NonConformance({
    expected: 'a token to be asked for, each with a new proof',
    found: `${asked} requests for a token; ${repeated} with a proof that was shown before`,
    seen: "the NHS's own log",
    next: 'sign a new proof for each token, with an identifier that was never used.',
  })
}

/** The proof is seen by whoever gives tokens, and by nobody else. */
export function expectProofKept({ withProof }: TokensUsed, { showsProof, seen }: NotGone): void {
  if (withProof === 0 && !showsProof) return
  throw new NonConformance({
    expected: 'a proof to be shown to whoever gives tokens, and to nobody else',
    found: `${withProof} other messages with a proof; ${showsProof ? 'one shown' : 'none shown'} to staff`,
    seen: `the NHS's own log; ${seen}`,
    next: 'tell staff why the NHS refuses, and never what was sent to it.',
  })
}
