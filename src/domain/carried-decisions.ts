import { londonDate } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import { CHOICES, type Choice } from './registration.ts'
import type { Role } from './staff.ts'

/** Why a person who has moved is asked again: the codes of the interface. */
export const ASKED_BECAUSE = {
  'the wording has changed': 'wording-changed',
  'the person withdrew': 'withdrawn',
} as const
export type AskedBecause = keyof typeof ASKED_BECAUSE

/** A decision that counts, as staff see it elsewhere. */
export interface CarriedDecision {
  /** A code. */
  readonly choice: string
  /** ISO date. */
  readonly on: string
  /** Code of an establishment. */
  readonly at: string
}

export interface HealthcareCarriedDecisions {
  /** The decisions of a person that count now. */
  carriedDecisions(
    person: Person,
    role: Role,
  ): Promise<{ readonly decisions: readonly CarriedDecision[]; readonly seen: string }>
  /** Codes of why staff are to ask a person again. */
  asksAgain(person: Person, role: Role): Promise<{ readonly reasons: readonly string[]; readonly seen: string }>
  /** Staff have asked again, and what was decided stands. */
  confirmsDecision(person: Person, role: Role): Promise<void>
}

/** One decision counts, and this is what, when and where it was. */
export function expectCarried(
  { decisions, seen }: { readonly decisions: readonly CarriedDecision[]; readonly seen: string },
  choice: Choice,
  at: Establishment,
  now: Date,
): void {
  const line = (one: CarriedDecision) => `${one.choice} on ${one.on} at ${one.at}`
  const wanted = line({ choice: CHOICES[choice], on: londonDate(now), at: at.code })
  const found = decisions.map(line)
  if (found.length === 1 && found[0] === wanted) return
  throw new NonConformance({
    expected: `one decision that counts: ${wanted}`,
    found: found.join('; ') || 'none',
    seen,
    next: 'keep the decision with its date and place when the person moves.',
  })
}

/** Asked again once for this reason, or by nobody. */
export function expectAsked(
  { reasons, seen }: { readonly reasons: readonly string[]; readonly seen: string },
  because?: AskedBecause,
): void {
  const wanted = because ? ASKED_BECAUSE[because] : ''
  if (reasons.join() === wanted) return
  throw new NonConformance({
    expected: because
      ? `the person to be asked again, once, because ${because} (${wanted})`
      : 'nobody to be asked again',
    found: reasons.join(', ') || 'nobody is asked',
    seen,
    next: 'ask somebody who moves again only for a withdrawal or a changed wording, and once.',
  })
}
