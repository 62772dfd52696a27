/** A hold that healthcare has placed: the person is not to be moved before it ends. */
export interface MedicalHold {
  readonly clientReference: string
  readonly prisonNumber: string
  /** ISO date. */
  readonly until: string
  /** Whom to ask in healthcare. */
  readonly contactRole: string
  /** What healthcare wrote for the prison's staff. */
  readonly note?: string
}

export interface MedicalHolds {
  of(prisonNumber: string): readonly MedicalHold[]
  byReference(clientReference: string): MedicalHold | undefined
  place(hold: MedicalHold): void
  lift(clientReference: string): void
}

export function createMedicalHolds(): MedicalHolds {
  const holds = new Map<string, MedicalHold>()
  return {
    of: (prisonNumber) => [...holds.values()].filter((hold) => hold.prisonNumber === prisonNumber),
    byReference: (clientReference) => holds.get(clientReference),
    place: (hold) => {
      holds.set(hold.clientReference, hold)
    },
    lift: (clientReference) => {
      holds.delete(clientReference)
    },
  }
}
