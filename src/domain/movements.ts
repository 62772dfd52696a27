import type { Establishment, Person } from './people.ts'

/** Moves of a person that the prison causes, beside receptions, transfers and releases. */
export interface PrisonMovements {
  goesToCourt(person: Person): Promise<void>
  comesBack(person: Person): Promise<void>
  /** On the way to another prison, which is not known yet. */
  leavesForAnotherPrison(person: Person): Promise<void>
  arrivesAt(person: Person, at: Establishment): Promise<void>
  /** A transfer after which the sending prison's book still holds the person's appointments. */
  transfersKeepingBook(person: Person, to: Establishment): Promise<void>
  movesToAnotherCell(person: Person): Promise<void>
}
