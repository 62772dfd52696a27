import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What staff decide about two records. */
export type IdentityDecision = 'the same person' | 'different people' | 'undecided'

/** An identity review as staff see it. */
export interface ReviewSeen {
  readonly id: string
  readonly state: 'open' | 'closed' | 'other'
}

export interface Reviews {
  readonly found: readonly ReviewSeen[]
  readonly seen: string
}

export interface HealthcareReviews {
  /** Identity reviews that ask about these two, in either order. */
  reviewsOf(one: Person, other: Person, role: Role): Promise<Reviews>
  /** Identity reviews that ask about the person and anybody. */
  reviewsAbout(person: Person, role: Role): Promise<Reviews>
  /** @throws {NonConformance} when there is no open review of the two, or the decision is refused */
  decides(one: Person, other: Person, role: Role, decision: IdentityDecision): Promise<void>
  /** A refusal is an answer like any other; see `changeAnswer` of the first. */
  triesToDecide(one: Person, other: Person, role: Role, decision: IdentityDecision): Promise<void>
}

/** Staff were asked about the two once, and have decided or not. */
export function expectReview({ found, seen }: Reviews, state: 'open' | 'closed'): void {
  const states = found.map((review) => review.state)
  if (states.length === 1 && states[0] === state) return
  throw new NonConformance({
    expected: `one identity review about the two, ${state}`,
    found: states.length === 0 ? 'none' : `${states.length} (${states.join(', ')})`,
    seen,
    next: 'ask staff about each near match once, keep the question open until they decide, and keep what they decided.',
  })
}

/** Nobody is asked. */
export function expectNoReview({ found, seen }: Reviews): void {
  if (found.length === 0) return
  throw new NonConformance({
    expected: 'no identity review about the person',
    found: `${found.length}`,
    seen,
    next: 'link on the exact number without asking.',
  })
}
