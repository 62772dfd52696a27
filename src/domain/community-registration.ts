import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'

/** How a person stands with a practice outside, as features say it. */
export const REGISTRATIONS = [
  'registered',
  'not started',
  'not answered',
  'refused by the practice',
  'declined by the person',
] as const
export type Registration = (typeof REGISTRATIONS)[number]

/** Someone on the list of those who left without a practice. */
export interface Leaver {
  readonly person: Person
  /** `registered` where the reason is not one that is known. */
  readonly because: Registration | 'no known reason'
}

export interface Leavers {
  readonly listed: readonly Leaver[]
  readonly seen: string
}

export interface HealthcareCommunityRegistration {
  /**
   * Staff record how a person stands with a practice; nothing is recorded of what was not started.
   *
   * @param practice ODS code; one that does not exist where absent
   */
  recordsRegistration(person: Person, role: Role, registration: Registration, practice?: string): Promise<void>
  registrationSeen(
    person: Person,
    role: Role,
  ): Promise<{ readonly registration: Registration | 'none of these'; readonly seen: string }>
  /** Those of these people whom a site lists as having left without a practice. */
  leaversWithoutPractice(site: Establishment, people: readonly Person[], role: Role): Promise<Leavers>
}

/** Exactly these people, each once, with these reasons. */
export function expectLeavers({ listed, seen }: Leavers, expected: readonly Leaver[]): void {
  const line = ({ person, because }: Leaver) => `${person.name} (${because})`
  const wanted = expected.map(line).sort().join(', ') || 'nobody'
  const found = listed.map(line).sort().join(', ') || 'nobody'
  if (wanted === found) return
  throw new NonConformance({
    expected: `to be listed as having left without a practice: ${wanted}`,
    found,
    seen,
    next: 'list everyone who is released without a registration, once, at the site that released them, with the reason.',
  })
}

export function expectRegistration(
  { registration, seen }: { readonly registration: string; readonly seen: string },
  expected: Registration,
): void {
  if (registration === expected) return
  throw new NonConformance({
    expected: `the community registration to be "${expected}"`,
    found: registration,
    seen,
    next: 'keep what staff recorded of the registration, also after the person has left.',
  })
}

/** @throws {HarnessFault} for words that tell of no registration */
export function registrationFrom(words: string | undefined): Registration {
  const found = REGISTRATIONS.find((one) => one === words)
  if (found) return found
  throw new HarnessFault(`"${words}" is no state of a registration. Write one of ${REGISTRATIONS.join(', ')}.`)
}
