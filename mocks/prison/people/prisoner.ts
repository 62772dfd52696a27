export type PrisonerStatus = 'ACTIVE IN' | 'ACTIVE OUT' | 'INACTIVE OUT' | 'INACTIVE TRN'
export type MovementType = 'Admission' | 'Release' | 'Transfers' | 'Court' | 'Temporary Absence'

/** A person as the prison's own record holds them. Values are replaced, never changed in place. */
export interface Prisoner {
  readonly prisonNumber: string
  /** Probation number, for the few who have one. */
  readonly crn?: string
  readonly firstName: string
  readonly middleName?: string
  readonly lastName: string
  readonly aliases: readonly Alias[]
  /** ISO date. */
  readonly dateOfBirth: string
  readonly gender: string
  readonly ethnicity?: string
  readonly pncId?: string
  readonly csra?: string
  readonly category?: string
  readonly under21: boolean
  readonly status: PrisonerStatus
  /** `OUT` when released, `TRN` between prisons. */
  readonly prisonId: string
  readonly lastPrisonId?: string
  readonly cellLocation?: string
  readonly lastMovementType: MovementType
  /** ISO date of the present or last stay's beginning. */
  readonly receptionDate: string
  /** A new number for every stay: what is held by stay does not follow the person. */
  readonly bookingId: number
  readonly mergedInto?: string
}

export interface Alias {
  readonly firstName: string
  readonly lastName: string
  readonly dateOfBirth?: string
}

export const PRISON_NUMBER = /^[A-Z]\d{4}[A-Z]{2}$/
export const CRN = /^[A-Z]{1,2}\d{6}$/

/** What the prison calls the person from outside: the probation number where there is one. */
export const hmppsIdOf = (prisoner: Prisoner) => prisoner.crn ?? prisoner.prisonNumber

export const isHeld = (prisoner: Prisoner) => prisoner.status.startsWith('ACTIVE')

/** The prison that answers for someone: where they are held, else where they were last. */
export const responsiblePrison = (prisoner: Prisoner) =>
  isHeld(prisoner) ? prisoner.prisonId : (prisoner.lastPrisonId ?? prisoner.prisonId)
