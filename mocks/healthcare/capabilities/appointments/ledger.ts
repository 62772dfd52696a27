import type { Store } from '../../fhir/store.ts'
import type { PrisonEntry } from './entry.ts'

/** What is known of the prison's entry for one appointment of ours. */
export interface Known {
  readonly prisonId: string
  /** Absent until the prison has told. */
  readonly appointmentId?: number
  /** The version that the two systems last agreed on; 0 before there was one. */
  readonly version: number
}

/** The prison's side of each appointment, by our reference. It is no part of the record that staff change. */
export interface Ledger {
  of(reference: string): Known | undefined
  open(reference: string, prisonId: string): void
  /** Both systems now hold what this entry says. */
  agree(reference: string, entry: Pick<PrisonEntry, 'appointmentId' | 'version' | 'prisonId'>): void
}

export function createLedger(store: Store): Ledger {
  const known = store.shelf<Known>('appointments of the prison')
  return {
    of: (reference) => known.get(reference),
    open: (reference, prisonId) => {
      known.set(reference, { prisonId, version: 0 })
    },
    agree: (reference, { appointmentId, version, prisonId }) => {
      known.set(reference, { prisonId, appointmentId, version })
    },
  }
}
