import type { HealthcareCameWith, PrisonCameWith } from './came-with.ts'
import type { Establishment, Person } from './people.ts'
import type { HealthcareReceptionWorklist, PrisonBooks } from './reception-worklist.ts'

/** Coming, moving and going, as the prison causes it. */
export interface PrisonReception extends PrisonBooks, PrisonCameWith {
  /** Receives a person from court or freedom; tells healthcare by its events. */
  receives(person: Person, at: Establishment): Promise<void>
  transfers(person: Person, to: Establishment): Promise<void>
  /** From now on every answer about the person has fields in it that nobody knows yet. */
  addsFields(person: Person): Promise<void>
  /** From now on another product answers for the person's prison, behind the same contract. */
  changesProvider(person: Person): Promise<void>
  releases(person: Person): Promise<void>
}

export interface HealthcareReception extends HealthcareReceptionWorklist, HealthcareCameWith {
  /**
   * Makes sure that the healthcare system knows a person whom the prison holds: waits for it to have consumed the
   * prison's events, or creates the record where the candidate file says that the harness creates people.
   *
   * @throws {NonConformance} when the reception limit has passed and the person is unknown
   */
  knows(person: Person): Promise<void>
  /** Staff make a record by hand for somebody whose prison number is not known. */
  registersWithoutPrisonNumber(person: Person): Promise<void>
}
