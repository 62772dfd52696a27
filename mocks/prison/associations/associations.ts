import type { Core } from '../core.ts'

/** Two people who must be kept apart. */
export interface NonAssociation {
  readonly id: number
  readonly pair: readonly [string, string]
  readonly reason: 'BULLYING' | 'GANG_RELATED' | 'THREAT' | 'VIOLENCE' | 'OTHER'
  readonly restriction: 'CELL' | 'LANDING' | 'WING'
  readonly comment: string
  /** ISO 8601, UTC. */
  readonly since: string
  readonly closedAt?: string
}

export interface NonAssociations {
  of(prisonNumber: string): readonly NonAssociation[]
  keepApart(
    pair: readonly [string, string],
    rest: Pick<NonAssociation, 'reason' | 'restriction' | 'comment'>,
  ): NonAssociation
  close(nonAssociation: NonAssociation): NonAssociation
  moveAll(from: string, to: string): void
}

export function createNonAssociations(core: Core): NonAssociations {
  const held = new Map<number, NonAssociation>()
  const save = (nonAssociation: NonAssociation) => {
    held.set(nonAssociation.id, nonAssociation)
    return nonAssociation
  }
  const tell = ({ pair }: NonAssociation) => {
    for (const prisonNumber of pair)
      core.raise({ type: 'prison-offender-events.prisoner.non-association-detail.changed', prisonNumber })
  }
  return {
    of: (prisonNumber) => [...held.values()].filter(({ pair }) => pair.includes(prisonNumber)),
    keepApart(pair, rest) {
      const since = core.clock.now().toISOString()
      const nonAssociation = save({ id: core.nextNumber('non-association'), pair, since, ...rest })
      tell(nonAssociation)
      return nonAssociation
    },
    close(nonAssociation) {
      const closed = save({ ...nonAssociation, closedAt: core.clock.now().toISOString() })
      tell(closed)
      return closed
    },
    moveAll(from, to) {
      for (const each of held.values()) {
        const [one, other] = each.pair
        if (each.pair.includes(from)) save({ ...each, pair: [one === from ? to : one, other === from ? to : other] })
      }
    },
  }
}
