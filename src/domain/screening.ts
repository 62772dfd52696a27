import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Healthcare } from './parties.ts'
import type { Establishment, Person } from './people.ts'
import { type Choice, decisionOf, expectLetThrough, type RegistrationAnswer } from './registration.ts'
import type { Role } from './staff.ts'

/** National screening programmes, with the codes that the NHS side knows them by. */
export const PROGRAMMES = {
  AAA: 'aaa',
  bowel: 'bowel',
  breast: 'breast',
  cervical: 'cervical',
  'diabetic eye': 'diabetic-eye',
} as const
export type Programme = keyof typeof PROGRAMMES

/** What came of an offer, as features say it. */
export const OFFER_OUTCOMES = ['not yet offered', 'accepted', 'declined'] as const
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number]

/** How a person stands with registration, as features say it: what they were asked, and what they said. */
export const STANDINGS = {
  registers: ['chooses to register'],
  declines: ['chooses to decline'],
  'decides later': ['chooses to decide later'],
  withdraws: ['chooses to register'],
  'is not asked': [],
} as const satisfies Readonly<Record<string, readonly Choice[]>>
export type Standing = keyof typeof STANDINGS

/** A place on the list of those who are to be offered screening here. */
export interface Offer {
  readonly person: Person
  readonly programme: Programme | 'no known programme'
  readonly outcome: OfferOutcome | 'no known outcome'
}

export interface HealthcareScreening {
  /** Those of these people whom a site lists as to be offered screening. */
  screeningOffers(
    site: Establishment,
    people: readonly Person[],
    role: Role,
  ): Promise<{ readonly offers: readonly Offer[]; readonly seen: string }>
  recordsOffer(person: Person, role: Role, programme: Programme, outcome: OfferOutcome): Promise<void>
  recordsSharingConsent(person: Person, role: Role): Promise<void>
  /** Asks that a programme be told of a person; a refusal is an answer like any other. */
  tellsScreening(person: Person, role: Role, programme: Programme): Promise<void>
  /** What the last try to tell a programme was answered. */
  sharingAnswer(person: Person): RegistrationAnswer
}

export interface NhsScreening {
  isDue(person: Person, programmes: readonly Programme[]): Promise<void>
  /** Programmes that were told of a person, once for each time. */
  programmesTold(person: Person): Promise<readonly string[]>
}

export interface StandsLike {
  readonly person: Person
  readonly standing: Standing
  readonly due: readonly Programme[]
}

/** Makes it so that a person has decided like this and is due for these programmes, under a number that is known. */
export async function standsLike(
  healthcare: Healthcare,
  nhs: NhsScreening,
  { person, standing, due }: StandsLike,
  now: Date,
): Promise<void> {
  await healthcare.recordsNhsNumber(person, 'nurse', 'verified')
  await nhs.isDue(person, due)
  for (const choice of STANDINGS[standing]) {
    await healthcare.explainsRegistration(person, 'nurse')
    await healthcare.recordsDecision(person, 'nurse', decisionOf(person, choice, now))
    expectLetThrough(healthcare.registrationAnswer(person))
    if (choice === 'chooses to register') await healthcare.triesToSubmit(person, 'nurse')
    expectLetThrough(healthcare.registrationAnswer(person))
  }
  if (standing === 'withdraws') await healthcare.withdrawsConsent(person, 'nurse')
}

/** Rows of a table: who, what they say to registration, what they are due for. @throws {HarnessFault} */
export function standingsFrom(
  rows: readonly Readonly<Record<string, string>>[],
  personOf: (name: string) => Person,
): readonly StandsLike[] {
  return rows.map(({ who = '', registration = '', 'due for': due = '' }) => {
    const standing = Object.keys(STANDINGS).find((one): one is Standing => one === registration)
    if (!standing)
      throw new HarnessFault(`"${registration}" is no standing. Write one of ${Object.keys(STANDINGS).join(', ')}.`)
    return { person: personOf(who), standing, due: due === 'nothing' ? [] : due.split(', ').map(programmeFrom) }
  })
}

/** Rows of a table: who, for which programme, with what outcome. @throws {HarnessFault} */
export function offersFrom(
  rows: readonly Readonly<Record<string, string>>[],
  personOf: (name: string) => Person,
): readonly Offer[] {
  return rows.map(({ who = '', programme = '', outcome: words }) => {
    const outcome = OFFER_OUTCOMES.find((one) => one === words)
    if (!outcome) throw new HarnessFault(`"${words}" is no outcome. Write one of ${OFFER_OUTCOMES.join(', ')}.`)
    return { person: personOf(who), programme: programmeFrom(programme), outcome }
  })
}

function programmeFrom(words: string): Programme {
  const found = Object.keys(PROGRAMMES).find((one): one is Programme => one === words)
  if (!found) throw new HarnessFault(`"${words}" is no programme. Write one of ${Object.keys(PROGRAMMES).join(', ')}.`)
  return found
}

/** Exactly these places on the list. */
export function expectOffers(
  { offers, seen }: { readonly offers: readonly Offer[]; readonly seen: string },
  expected: readonly Offer[],
): void {
  const line = ({ person, programme, outcome }: Offer) => `${person.name} for ${programme} (${outcome})`
  const wanted = expected.map(line).sort().join('; ') || 'nobody'
  const found = offers.map(line).sort().join('; ') || 'nobody'
  if (wanted === found) return
  throw new NonConformance({
    expected: `on the screening list: ${wanted}`,
    found,
    seen,
    next: 'list everyone who is due and not registered, once for each programme, at the site that holds them.',
  })
}

/** The programme was not told, for want of consent. */
export function expectSharingHeldBack({ accepted, reasons, seen }: RegistrationAnswer): void {
  if (!accepted && reasons.includes('consent-missing')) return
  throw new NonConformance({
    expected: 'sharing to be held back because consent is missing (consent-missing)',
    found: accepted ? 'it was accepted' : `it was refused for ${reasons.join(', ') || 'no stated reason'}`,
    seen,
    next: 'tell the programme of a person only once their own consent is recorded.',
  })
}

/** Exactly these programmes were told, each once. */
export function expectTold(told: readonly string[], expected: readonly Programme[]): void {
  const wanted = expected.map((one) => PROGRAMMES[one]).join(', ') || 'none'
  const found = told.join(', ') || 'none'
  if (wanted === found) return
  throw new NonConformance({
    expected: `programmes told of the person: ${wanted}`,
    found,
    seen: "the programmes' referrals",
    next: 'tell a programme once, when staff ask for it.',
  })
}
