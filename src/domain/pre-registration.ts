import type { PracticeName } from './discharge.ts'
import { PRACTICES } from './discharge.ts'
import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What is known of a person beside name and date of birth, as features say it. */
export const KNOWN = [
  'neither NHS number nor address',
  'the NHS number and no address',
  'the NHS number and an address',
] as const
export type Known = (typeof KNOWN)[number]

/** Nobody lives there. */
const POSTCODE = 'ZZ99 3VZ'

/** An application for registration as a practice holds it. */
export interface ApplicationHeld {
  readonly family: string
  readonly given: string
  readonly birthDate: string
  /** ODS code. */
  readonly practice: string
  readonly nhsNumber?: string
  readonly postcode?: string
}

export interface HealthcarePreRegistration {
  recordsAddress(person: Person, role: Role, postcode: string): Promise<void>
  /** Whether staff are offered to start registration with a community practice. */
  preRegistrationOffers(person: Person, role: Role): Promise<{ readonly open: number; readonly seen: string }>
  /** @throws {NonConformance} when it is refused */
  startsRegistration(person: Person, role: Role, practice: string): Promise<void>
}

export interface NhsApplications {
  /** What every practice holds of a person. */
  applicationsHeld(person: Person): Promise<readonly ApplicationHeld[]>
}

/** Makes it so that this much is known of a person in healthcare. */
export async function isKnownBy(
  healthcare: HealthcarePreRegistration & {
    recordsNhsNumber(person: Person, role: Role, status: 'verified'): Promise<void>
  },
  person: Person,
  role: Role,
  known: Known,
): Promise<void> {
  if (known === KNOWN[2]) await healthcare.recordsAddress(person, role, POSTCODE)
  if (known !== KNOWN[0]) await healthcare.recordsNhsNumber(person, role, 'verified')
}

export function expectOffered(
  { open, seen }: { readonly open: number; readonly seen: string },
  offered: 'offered' | 'not offered',
): void {
  if (open === (offered === 'offered' ? 1 : 0)) return
  throw new NonConformance({
    expected: `registration with a community practice to be ${offered}`,
    found: `${open} open work items for it`,
    seen,
    next: 'offer it once, from one month before release to the day of release, until it is started.',
  })
}

/** One application, at this practice, with what is known of the person and nothing else. */
export function expectApplication(
  held: readonly ApplicationHeld[],
  { family, given, birthDate, nhsNumber }: Person,
  at: PracticeName,
  known: Known,
): void {
  const wanted = line({
    family,
    given,
    birthDate,
    practice: PRACTICES[at],
    ...(known === KNOWN[0] ? {} : { nhsNumber }),
    ...(known === KNOWN[2] ? { postcode: POSTCODE } : {}),
  })
  const found = held.map(line)
  if (found.length === 1 && found[0] === wanted) return
  throw new NonConformance({
    expected: `practices to hold one application: ${wanted}`,
    found: found.join('; and ') || 'none',
    seen: "the practices' applications",
    next: 'send the application once, to the practice that was chosen, with what is known.',
  })
}

function line({ given, family, birthDate, practice, nhsNumber, postcode }: ApplicationHeld): string {
  return `${given} ${family}, born ${birthDate}, NHS number ${nhsNumber ?? 'not given'}, postcode ${postcode ?? 'not given'}, at ${practice}`
}
