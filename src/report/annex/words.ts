import type { Limit } from '../../domain/limits.ts'
import type { RequirementFacts } from '../../domain/run-facts.ts'

interface Meaning {
  readonly word: string
  readonly meaning: string
}

export const LEVELS: Readonly<Record<RequirementFacts['level'], Meaning>> = {
  must: {
    word: 'MUST',
    meaning:
      'Asked of every bid. A bid that does not keep one at its stage is not conformant; the core ones are looked at first.',
  },
  should: {
    word: 'SHOULD',
    meaning: 'Asked of every bid; one that is not kept is a finding and decides nothing alone.',
  },
  may: { word: 'MAY', meaning: 'Offered or not. What is offered has to keep it.' },
}

/** How well a figure or a source is known. */
export const GRADES: Readonly<Record<Limit['grade'], Meaning>> = {
  V: { word: 'V, verified', meaning: 'Read in the source that is named.' },
  S: { word: 'S, second-hand', meaning: 'Read in a source that quotes another.' },
  U: { word: 'U, unconfirmed', meaning: 'Not confirmed. A tender confirms it or leaves it out.' },
  P: { word: 'P, proposed', meaning: 'Proposed by this specification. A tender may set its own.' },
}

export const STAGES: Readonly<Record<RequirementFacts['stage'], string>> = {
  bid: 'bid',
  acceptance: 'acceptance',
  live: 'live operation',
}

export const VERIFICATIONS: Readonly<Record<RequirementFacts['verifiedBy'], string>> = {
  scenario: 'By the examples below, run against the system itself.',
  exchanges: 'By a check of every message that any example causes, in both directions.',
  evidence: 'By documents alone, judged by a named person.',
  none: 'By nothing yet.',
}

export const DOCUMENTS = 'A named assessor accepts or rejects it and gives the reason.'
