import type { Core } from '../core.ts'

export interface CareNeed {
  /** For example `DISAB`, `PHY`. */
  readonly type: string
  readonly code: string
  readonly description: string
  /** ISO date. */
  readonly from: string
}

export interface Language {
  readonly code: string
  readonly interpreterRequested: boolean
}

/** What the prison knows of somebody's needs: its kitchen's, its wings' and its interpreters' view, not a clinical one. */
export interface Needs {
  readonly foodAllergies: readonly string[]
  readonly medicalDiets: readonly string[]
  readonly careNeeds: readonly CareNeed[]
  readonly adjustments: readonly { readonly code: string; readonly description: string }[]
  readonly languages: readonly Language[]
  /** ISO dates. */
  readonly conditionalRelease?: string
  readonly confirmedRelease?: string
}

const NOTHING: Needs = { foodAllergies: [], medicalDiets: [], careNeeds: [], adjustments: [], languages: [] }

export interface NeedsRegister {
  of(prisonNumber: string): Needs
  save(prisonNumber: string, change: Partial<Needs>): Needs
}

export function createNeeds(core: Core): NeedsRegister {
  const needs = new Map<string, Needs>()
  const of = (prisonNumber: string) => needs.get(prisonNumber) ?? NOTHING
  return {
    of,
    save(prisonNumber, change) {
      const next = { ...of(prisonNumber), ...change }
      needs.set(prisonNumber, next)
      if (change.foodAllergies || change.medicalDiets)
        core.raise({ type: 'prison-offender-events.prisoner.dietary.information.updated', prisonNumber })
      if (change.careNeeds || change.adjustments) core.raise({ type: 'person.care-need.changed', prisonNumber })
      if (change.languages)
        core.raise({
          type: 'prisoner-offender-search.prisoner.updated',
          prisonNumber,
          categories: ['PERSONAL_DETAILS'],
        })
      if (change.conditionalRelease || change.confirmedRelease)
        core.raise({ type: 'prisoner-offender-search.prisoner.updated', prisonNumber, categories: ['SENTENCE'] })
      return next
    },
  }
}
