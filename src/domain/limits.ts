import type { Mode } from './stage.ts'

/** A named quantity of the specification. The catalogue (`requirements/limits.yaml`) holds them; features name them. */
export interface Limit {
  /** Stable id, for example `appt.propagation.p95`. */
  readonly id: string
  /** The words features use, for example `appointment propagation limit`. */
  readonly name: string
  readonly value: number
  /** The specification's own value, in the same unit, to which grade, reason and source belong; absent in old runs. */
  readonly specified?: number
  readonly unit: 's' | 'count'
  /** `source` values are quotable; `P` is proposed by this specification, `U` unconfirmed. */
  readonly grade: 'V' | 'S' | 'U' | 'P'
  /** `each`: every example must keep it. `p95`: judged once over the run's pooled samples. */
  readonly statistic: 'each' | 'p95'
  /** Waiting ends here, in the limit's unit. */
  readonly ceiling: number
  readonly because: string
  readonly source?: string
}

/** Samples without which a p95 shows nothing. */
export const SAMPLES_NEEDED: Readonly<Record<Mode, number>> = { assessment: 40, rehearsal: 5 }

/** Share of a limit for which a promise of the kind "never" is watched. A rehearsal is over soon, and is no evidence. */
export const WATCHED: Readonly<Record<Mode, number>> = { assessment: 1, rehearsal: 0.4 }
