import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'

/** What is to be done after a release that nobody expected, with the codes of the interface. */
export const AFTER_RELEASE = {
  'discharge summary': 'discharge-summary',
  'medicines follow-up': 'medicines-follow-up',
} as const
export type AfterRelease = keyof typeof AFTER_RELEASE

/** Open work after a release. */
export interface ReleaseWork {
  readonly person: Person
  readonly work: AfterRelease
}

export interface HealthcareUnplannedRelease {
  /** What staff of a site have to do for these people after they were released. */
  workAfterRelease(
    site: Establishment,
    people: readonly Person[],
    role: Role,
  ): Promise<{ readonly work: readonly ReleaseWork[]; readonly seen: string }>
}

/** Exactly this work, each piece once. */
export function expectReleaseWork(
  { work, seen }: { readonly work: readonly ReleaseWork[]; readonly seen: string },
  expected: readonly ReleaseWork[],
): void {
  const line = (one: ReleaseWork) => `${one.work} of ${one.person.name}`
  const wanted = expected.map(line).sort().join('; ') || 'nothing'
  const found = work.map(line).sort().join('; ') || 'nothing'
  if (wanted === found) return
  throw new NonConformance({
    expected: `work after releases: ${wanted}`,
    found,
    seen,
    next: 'ask the releasing site for a discharge summary and a medicines follow-up, once each, as soon as the release is known.',
  })
}

/** Rows of a table: who, and what is to be done for them. @throws {HarnessFault} for other work */
export function releaseWorkFrom(
  rows: readonly Readonly<Record<string, string>>[],
  personOf: (name: string) => Person,
): readonly ReleaseWork[] {
  return rows.map(({ who = '', work: words = '' }) => {
    const work = Object.keys(AFTER_RELEASE).find((one): one is AfterRelease => one === words)
    if (!work) throw new HarnessFault(`"${words}" is no such work. Write ${Object.keys(AFTER_RELEASE).join(' or ')}.`)
    return { person: personOf(who), work }
  })
}
