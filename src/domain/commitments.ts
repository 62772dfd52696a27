import type { Busy } from './booking-answers.ts'
import { HarnessFault } from './outcomes.ts'
import type { Person } from './people.ts'

/** What else the prison has planned for people, as features name it, and as the prison codes it. */
export const COMMITMENT_KINDS = { court: 'COURT', visit: 'VISIT', transfer: 'TRANSFER', activity: 'ACTIVITY' } as const
export type CommitmentKind = keyof typeof COMMITMENT_KINDS

/** A time at which the prison needs a person. */
export interface Commitment {
  readonly kind: CommitmentKind
  /** ISO date; times are `HH:mm` on the prison's clocks. */
  readonly date: string
  readonly from: string
  readonly to: string
}

export interface PrisonCommitments {
  /** Other parts of the prison plan this for the person. */
  plans(person: Person, commitments: readonly Commitment[]): Promise<void>
  /** From now on, or no longer, nothing can be learned about the person's commitments. */
  hidesCommitments(person: Person): Promise<void>
}

/** @throws {HarnessFault} for a word that names no commitment */
export function commitmentKindFrom(word: string): CommitmentKind {
  const found = Object.keys(COMMITMENT_KINDS).find((kind) => kind === word)
  if (!found) throw new HarnessFault(`"${word}" is no commitment. Write ${Object.keys(COMMITMENT_KINDS).join(', ')}.`)
  return found as CommitmentKind
}

/** A commitment as a booking's answer may tell it. */
export function busyFrom({ from, to, kind }: Commitment): Busy {
  return { from, to, kind: COMMITMENT_KINDS[kind] }
}
