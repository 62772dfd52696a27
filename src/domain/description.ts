import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What a system publishes about its own interface. */
export interface Description {
  /** Whether it was there for somebody without credentials. */
  readonly isPublic: boolean
  /** What a client has to know before it asks anything, and what of it is missing. */
  readonly missing: readonly string[]
  /** Version of the interface, and the day of the description. */
  readonly version?: string
  readonly date?: string
  readonly seen: string
}

/** Something that a description says, and what happened when it was tried. */
export interface Tried {
  /** For example `search of Flag by code`. */
  readonly what: string
  readonly described: string
  readonly answered: string
}

/** What is tried, in the words of features. */
export const DESCRIBED = ['search', 'kind of thing', 'change', 'operation'] as const
export type Described = (typeof DESCRIBED)[number]

/** How a request can be wrong, in the words of features. */
export const WRONG = [
  'no credentials',
  'an unknown kind of thing',
  'a thing that is not there',
  'an unknown search parameter',
  'a broken body',
  'a body of another kind',
  'a body that lacks what it needs',
  'a body of an unknown format',
  'an answer in an unknown format',
  'an old version',
] as const
export type Wrong = (typeof WRONG)[number]

export interface HealthcareDescription {
  readsDescription(role: Role): Promise<void>
  description(): Description
  /** Tries everything of one sort that the description says, and what it does not say. */
  tries(role: Role, what: Described): Promise<readonly Tried[]>
  /** Asks for something about the person in a wrong way. */
  asksWrongly(person: Person, role: Role, wrong: Wrong): Promise<void>
  /** What the last wrong request was answered. */
  wrongAnswer(): Tried
}

/** The description can be had by everybody and says what a client has to know. */
export function expectPublished({ isPublic, missing, seen }: Description): void {
  if (isPublic && missing.length === 0) return
  throw new NonConformance({
    expected: 'a description of the interface that everybody can read, and that says all a client has to know',
    found: isPublic ? `nothing of ${missing.join(', ')}` : 'a description for known users only',
    seen,
    next: 'publish the description without credentials, complete, beside the interface.',
  })
}

/** It names the version of the interface and the day of the description, so that a change can be told from a mistake. */
export function expectVersioned({ version, date, seen }: Description): void {
  if (version !== undefined && /\d/.test(version) && date !== undefined) return
  throw new NonConformance({
    expected: 'the version of the interface and the date of its description',
    found: `${version ?? 'no version'}, ${date ?? 'no date'}`,
    seen,
    next: 'number each version of the interface, and keep the one before beside it for a time.',
  })
}

/** Everything was answered as described. */
export function expectAsDescribed(tried: readonly Tried[]): void {
  const wrong = tried.filter(({ described, answered }) => described !== answered)
  if (tried.length > 0 && wrong.length === 0) return
  const told = wrong.slice(0, 5).map(({ what, described, answered }) => `${what}: ${described}, but ${answered}`)
  throw new NonConformance({
    expected: 'everything to be as the published description says',
    found:
      tried.length === 0
        ? 'nothing that could be tried'
        : `${wrong.length} of ${tried.length} are not: ${told.join('; ')}`,
    next: 'mend the interface or its description, and generate one from the other.',
  })
}
