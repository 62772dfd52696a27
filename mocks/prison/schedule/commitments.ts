import type { Core } from '../core.ts'

export const COMMITMENT_KINDS = ['COURT', 'VISIT', 'TRANSFER', 'ACTIVITY'] as const
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]

/** Something other than healthcare that a person is due at. */
export interface Commitment {
  readonly commitmentId: number
  readonly prisonNumber: string
  readonly prisonId: string
  readonly kind: CommitmentKind
  readonly description: string
  /** ISO date and local times. */
  readonly date: string
  readonly start: string
  readonly end: string
}

export interface Commitments {
  of(prisonNumber: string, from: string, to: string): readonly Commitment[]
  add(commitment: Omit<Commitment, 'commitmentId'>): Commitment
  remove(commitmentId: number): boolean
  moveAll(from: string, to: string): void
}

export function createCommitments({ nextNumber }: Core): Commitments {
  const commitments = new Map<number, Commitment>()
  const save = (commitment: Commitment) => {
    commitments.set(commitment.commitmentId, commitment)
    return commitment
  }
  return {
    of: (prisonNumber, from, to) =>
      [...commitments.values()]
        .filter((each) => each.prisonNumber === prisonNumber && each.date >= from && each.date <= to)
        .sort((a, b) => `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`)),
    add: (commitment) => save({ ...commitment, commitmentId: nextNumber('commitment') }),
    remove: (commitmentId) => commitments.delete(commitmentId),
    moveAll(from, to) {
      for (const each of commitments.values()) if (each.prisonNumber === from) save({ ...each, prisonNumber: to })
    },
  }
}
