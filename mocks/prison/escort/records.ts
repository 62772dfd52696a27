import type { Core } from '../core.ts'
import type { Register } from '../people/register.ts'

/** What the escort staff write about somebody whom they bring: risk and health. */
export interface EscortRecord {
  readonly risks: readonly string[]
  readonly health: readonly string[]
  /** ISO 8601, UTC. */
  readonly handedOverAt: string
}

/** Escort records, one for each stay. The proposal makes them readable; today they are with a separate service. */
export interface EscortRecords {
  /** The record of the person's present or last stay. */
  of(prisonNumber: string): EscortRecord | undefined
  handOver(prisonNumber: string, content: Omit<EscortRecord, 'handedOverAt'>): void
  /** What healthcare has written for the person's next escort; empty where it has written nothing. */
  outgoing(prisonNumber: string): readonly string[]
  writeOutgoing(prisonNumber: string, essentials: readonly string[]): void
}

export function createEscortRecords(core: Core, register: Register): EscortRecords {
  const records = new Map<string, EscortRecord>()
  const outgoing = new Map<string, readonly string[]>()
  const key = (prisonNumber: string) => `${prisonNumber} ${register.find(prisonNumber)?.bookingId}`
  return {
    of: (prisonNumber) => records.get(key(prisonNumber)),
    outgoing: (prisonNumber) => outgoing.get(key(prisonNumber)) ?? [],
    writeOutgoing(prisonNumber, essentials) {
      outgoing.set(key(prisonNumber), essentials)
    },
    handOver(prisonNumber, content) {
      records.set(key(prisonNumber), { ...content, handedOverAt: core.clock.now().toISOString() })
      core.raise({ type: 'prisoner-offender-search.prisoner.updated', prisonNumber, categories: ['STATUS'] })
    },
  }
}
