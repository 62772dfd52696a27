import type { Core } from '../core.ts'

export const TOLD_KINDS = ['FOOD_NEED', 'FUNCTIONAL_NEED', 'EVACUATION_NEED'] as const
export type ToldKind = (typeof TOLD_KINDS)[number]

/** Something that healthcare has told the prison of a person's needs: what to do, and never why. */
export interface ToldNeed {
  readonly clientReference: string
  readonly prisonNumber: string
  readonly kind: ToldKind
  /** What was sent beside the reference. */
  readonly told: Readonly<Record<string, string>>
  /** Whether somebody has to look whether it still fits. */
  readonly review: boolean
}

/** The needs that stand. One with an end date lapses by itself once that day is over. */
export interface ToldNeeds {
  of(prisonNumber: string, kind: ToldKind): readonly ToldNeed[]
  byReference(clientReference: string): ToldNeed | undefined
  keep(need: ToldNeed): void
  end(clientReference: string): void
}

export function createToldNeeds(core: Core): ToldNeeds {
  const needs = new Map<string, ToldNeed>()
  const stands = ({ told }: ToldNeed) => told.until === undefined || told.until >= core.local().date
  return {
    of: (prisonNumber, kind) =>
      [...needs.values()].filter((need) => need.prisonNumber === prisonNumber && need.kind === kind && stands(need)),
    byReference: (clientReference) => needs.get(clientReference),
    keep: (need) => {
      needs.set(need.clientReference, need)
    },
    end: (clientReference) => {
      needs.delete(clientReference)
    },
  }
}
