import { all, oncePerVersion, type Resource, texts } from '../../fhir/resource.ts'

/** Mistakes a supplier can make in telling whether two records are of one person. */
export interface MatchingPolicies {
  /**
   * The record to which someone who arrives under an unknown prison number is linked without asking anybody. Names and
   * dates of birth alone link nothing.
   */
  arrivesAs(known: readonly Candidate[], arrival: Particulars): Candidate | undefined
  /** Whether the prison's particulars confirm a prison number that staff wrote down. */
  confirmsClaim(claimed: Particulars, arrival: Particulars): boolean
  /** Whether staff have to decide if two are one. */
  isNearMatch(one: Particulars, other: Particulars): boolean
  /** Whether every notice about somebody who is known looks for near matches anew. */
  looksAtEachNotice(): boolean
  /** Whether staff are asked again about two whom they were asked about, with the states of the earlier reviews. */
  asksAgain(earlier: readonly ('open' | 'closed')[]): boolean
  /** Whether staff are asked although the exact number has linked. */
  asksAboutExact(): boolean
  /** Whether a review can be closed without saying what was decided. */
  closesUndecided(): boolean
  /** Whether staff can make one of two who both hold a prison number. */
  joinsTwoNumbers(): boolean
  /** Whether a decision changes the records. */
  carriesOut(): boolean
}

/** A record that somebody could be. */
export interface Candidate {
  readonly id: string
  readonly particulars: Particulars
  /** Where it is linked already. */
  readonly prisonNumber?: string
}

/** Who somebody is, by all names under which they are known. */
export interface Particulars {
  readonly names: readonly { readonly family: string; readonly given: string }[]
  /** ISO date. */
  readonly birthDate?: string
}

export const referenceMatching: MatchingPolicies = {
  arrivesAs: () => undefined,
  confirmsClaim: (claimed, arrival) => isSameName(claimed, arrival) && isBornAlike(claimed, arrival),
  isNearMatch: (one, other) => isBornAlike(one, other) && hasNearName(one, other),
  looksAtEachNotice: () => false,
  asksAgain: () => false,
  asksAboutExact: () => false,
  closesUndecided: () => false,
  joinsTwoNumbers: () => false,
  carriesOut: () => true,
}

/** Twins have the family name in common, and a clerk may take the one name for the other. */
export function hasNearName(one: Particulars, other: Particulars): boolean {
  return one.names.some((a) =>
    other.names.some(
      (b) =>
        plain(a.family) === plain(b.family) ||
        (plain(a.family) === plain(b.given) && plain(a.given) === plain(b.family)),
    ),
  )
}

export function isSameName(one: Particulars, other: Particulars): boolean {
  return one.names.some((a) =>
    other.names.some((b) => plain(a.family) === plain(b.family) && plain(a.given) === plain(b.given)),
  )
}

export function isBornAlike(one: Particulars, other: Particulars): boolean {
  return one.birthDate !== undefined && one.birthDate === other.birthDate
}

/** Letters alone, without marks, spaces, hyphens and apostrophes, in one case. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
}

/** The names and the date of birth that a record holds. */
export const particularsOf: (patient: Resource) => Particulars = oncePerVersion(particularsIn)

function particularsIn(patient: Resource): Particulars {
  const names = all(patient, 'name').flatMap((name) => {
    const [family] = texts(name, 'family')
    const given = texts(name, 'given').join(' ')
    return family === undefined && given === '' ? [] : [{ family: family ?? '', given }]
  })
  const [birthDate] = texts(patient, 'birthDate')
  return { names, ...(birthDate ? { birthDate } : {}) }
}
