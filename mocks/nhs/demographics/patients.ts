/** Somebody whom the national demographics service knows. */
export interface KnownPatient {
  readonly nhsNumber: string
  readonly given: string
  readonly family: string
  /** ISO date. */
  readonly birthDate: string
  readonly gender: string
  readonly postcode?: string
  /** ODS code of the practice at which the person is registered. */
  readonly practice?: string
  /** The number that took this one's place. */
  readonly supersededBy?: string
  /** Where the person lives, how to reach them and their practice are told to nobody. */
  readonly restricted: boolean
  /** The number was given in error and belongs to nobody. */
  readonly invalidated: boolean
  readonly version: number
}

/** The national register of patients. */
export interface Patients {
  /** A new entry, or a new version of the one with the same number. */
  save(patient: Omit<KnownPatient, 'version'>): KnownPatient
  find(nhsNumber: string): KnownPatient | undefined
  /** As `find`, following numbers to those that took their place. */
  current(nhsNumber: string): KnownPatient | undefined
  all(): readonly KnownPatient[]
}

export function createPatients(): Patients {
  const byNumber = new Map<string, KnownPatient>()
  const current = (nhsNumber: string, before: readonly string[] = []): KnownPatient | undefined => {
    const found = byNumber.get(nhsNumber)
    if (!found?.supersededBy || before.includes(nhsNumber)) return found
    return current(found.supersededBy, [...before, nhsNumber])
  }
  return {
    save(patient) {
      const saved = { ...patient, version: (byNumber.get(patient.nhsNumber)?.version ?? 0) + 1 }
      byNumber.set(patient.nhsNumber, saved)
      return saved
    },
    find: (nhsNumber) => byNumber.get(nhsNumber),
    current: (nhsNumber) => current(nhsNumber),
    all: () => [...byNumber.values()],
  }
}
