import { NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'

/** Who somebody is and where, as the prison's books or a healthcare record have it. */
export interface Particulars {
  readonly family: string
  readonly given: string
  /** ISO date. */
  readonly birthDate: string
  readonly prisonNumber: string
  /** Code of the establishment. */
  readonly at: string
  /** Path within the establishment, for example `A-1-001`. */
  readonly cell: string
}

/** A first-stage assessment that is to be done, with what it is filled in with already. */
export interface ReceptionWorklist {
  readonly items: readonly Particulars[]
  readonly seen: string
}

export interface HealthcareReceptionWorklist {
  /** What a site's reception worklist holds of these people. */
  receptionWorklist(site: Establishment, people: readonly Person[], role: Role): Promise<ReceptionWorklist>
}

export interface PrisonBooks {
  /** What the prison's books say of a person. */
  particulars(person: Person): Promise<Particulars>
}

const line = ({ family, given, birthDate, prisonNumber, at, cell }: Particulars) =>
  `${given} ${family}, born ${birthDate}, ${prisonNumber}, ${at} ${cell}`

/** Exactly one assessment for each of these, filled in as the prison's books have them. */
export function expectFilledIn({ items, seen }: ReceptionWorklist, books: readonly Particulars[]): void {
  const wanted = books.map(line).sort()
  const found = items.map(line).sort()
  if (wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: `these first-stage assessments to be done: ${wanted.join('; ') || 'none'}`,
    found: found.join('; ') || 'none',
    seen,
    next: "open one assessment for each reception, at the prison that has the person, with the prison's particulars.",
  })
}
