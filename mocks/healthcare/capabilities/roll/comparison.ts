/** Somebody on a prison's roll. */
export interface RollEntry {
  readonly prisonNumber: string
  readonly name: string
  /** Code of the prison whose roll it is. */
  readonly at: string
}

/** Somebody whom the record holds as present. */
export interface Held {
  readonly prisonNumber: string
  readonly name: string
  /** Code of the establishment of the stay. */
  readonly at: string
  /** Held, and out for the day. */
  readonly away: boolean
}

/** The rolls that could be read, and whether those were all. */
export interface Rolls {
  readonly read: readonly string[]
  readonly entries: readonly RollEntry[]
  readonly complete: boolean
}

export type DifferenceType = 'missing' | 'extra' | 'elsewhere'

/** One person about whom the record and the roll disagree. */
export interface RollDifference {
  readonly type: DifferenceType
  readonly prisonNumber: string
  readonly name: string
  /** The establishment whose staff see to it: the one that has the person by the roll, else by the record. */
  readonly at: string
}

/** Compares whom the record holds with the rolls, in both directions. */
export function differencesBetween(
  { read, entries, complete }: Rolls,
  held: readonly Held[],
): readonly RollDifference[] {
  const byRecord = new Map(held.map((one) => [one.prisonNumber, one]))
  const byRoll = new Set(entries.map(({ prisonNumber }) => prisonNumber))
  const here = entries.flatMap(({ prisonNumber, name, at }): readonly RollDifference[] => {
    const known = byRecord.get(prisonNumber)
    if (known?.at === at) return []
    return [{ type: known ? 'elsewhere' : 'missing', prisonNumber, name, at }]
  })
  // Who is on no roll that was read may be on one that was not.
  const extra = complete ? held.filter(({ prisonNumber, at }) => read.includes(at) && !byRoll.has(prisonNumber)) : []
  return [...here, ...extra.map(({ prisonNumber, name, at }) => ({ type: 'extra' as const, prisonNumber, name, at }))]
}
