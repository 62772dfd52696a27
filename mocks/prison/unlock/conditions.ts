import type { Core } from '../core.ts'

export const UNLOCK_CODES = {
  TWO_OFFICERS: 'Two officers to unlock',
  THREE_OFFICERS: 'Three officers to unlock',
  NO_LONE_STAFF: 'Not to be seen by one member of staff alone',
  NO_LONE_FEMALE_STAFF: 'Not to be seen by a female member of staff alone',
  UNLOCK_ALONE: 'To be unlocked when nobody else is',
} as const
export type UnlockCode = keyof typeof UNLOCK_CODES
export const isUnlockCode = (code: string): code is UnlockCode => code in UNLOCK_CODES

/** How somebody may be unlocked. Says the effect, never the cause. */
export interface UnlockCondition {
  readonly conditionId: string
  readonly prisonNumber: string
  readonly code: UnlockCode
  readonly origin: 'PRISON' | 'HEALTH'
  /** ISO dates. */
  readonly from: string
  readonly until?: string
  readonly clientReference?: string
  /** What staff of the prison wrote; it may name the reason and is for the prison's staff. */
  readonly comment?: string
}

export interface UnlockConditions {
  of(prisonNumber: string): readonly UnlockCondition[]
  byReference(clientReference: string): UnlockCondition | undefined
  isActive(condition: UnlockCondition): boolean
  set(condition: Omit<UnlockCondition, 'conditionId'>): UnlockCondition
  end(condition: UnlockCondition, until: string): UnlockCondition
  moveAll(from: string, to: string): void
}

export function createUnlockConditions(core: Core): UnlockConditions {
  const conditions = new Map<string, UnlockCondition>()
  const save = (condition: UnlockCondition) => {
    conditions.set(condition.conditionId, condition)
    const { prisonNumber, clientReference } = condition
    const source = clientReference ? { sourceClientReference: clientReference } : {}
    core.raise({ type: 'prisoner-offender-search.prisoner.updated', prisonNumber, categories: ['STATUS'], ...source })
    return condition
  }
  return {
    of: (prisonNumber) => [...conditions.values()].filter((condition) => condition.prisonNumber === prisonNumber),
    byReference: (reference) => [...conditions.values()].find(({ clientReference }) => clientReference === reference),
    isActive: ({ from, until }) => {
      const today = core.local().date
      return from <= today && (until === undefined || until > today)
    },
    set: (condition) => save({ ...condition, conditionId: core.id() }),
    end: (condition, until) => save({ ...condition, until }),
    moveAll(from, to) {
      for (const each of conditions.values())
        if (each.prisonNumber === from) conditions.set(each.conditionId, { ...each, prisonNumber: to })
    },
  }
}
