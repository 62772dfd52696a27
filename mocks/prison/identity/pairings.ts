import type { Core } from '../core.ts'

export type PairingStatus = 'VERIFIED' | 'CANDIDATE' | 'NONE'

/** A statement about which NHS number belongs to a person, and when it was made. */
export interface PairingStep {
  readonly nhsNumber?: string
  readonly status: PairingStatus
  /** ISO 8601, UTC. */
  readonly at: string
}

/** NHS numbers as the prison holds them, every step kept. */
export interface Pairings {
  of(prisonNumber: string): readonly PairingStep[]
  current(prisonNumber: string): PairingStep | undefined
  /** The person for whom a number is verified now. */
  verifiedFor(nhsNumber: string): string | undefined
  set(prisonNumber: string, status: PairingStatus, nhsNumber?: string): void
  moveAll(from: string, to: string): void
}

export function createPairings(core: Core): Pairings {
  const steps = new Map<string, readonly PairingStep[]>()
  const of = (prisonNumber: string) => steps.get(prisonNumber) ?? []
  const current = (prisonNumber: string) => of(prisonNumber).at(-1)
  return {
    of,
    current,
    verifiedFor(nhsNumber) {
      for (const prisonNumber of steps.keys()) {
        const now = current(prisonNumber)
        if (now?.status === 'VERIFIED' && now.nhsNumber === nhsNumber) return prisonNumber
      }
      return undefined
    },
    set(prisonNumber, status, nhsNumber) {
      const step: PairingStep = { status, at: core.clock.now().toISOString(), ...(nhsNumber ? { nhsNumber } : {}) }
      steps.set(prisonNumber, [...of(prisonNumber), step])
      core.raise({ type: 'prisoner-offender-search.prisoner.updated', prisonNumber, categories: ['IDENTIFIERS'] })
    },
    moveAll(from, to) {
      const both = [...of(from), ...of(to)].sort((a, b) => a.at.localeCompare(b.at))
      if (both.length > 0) steps.set(to, both)
      steps.delete(from)
    },
  }
}
