import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** How far a number is known to be the person's. */
export const NUMBER_STATUSES = ['verified', 'candidate', 'none'] as const
export type NumberStatus = (typeof NUMBER_STATUSES)[number]

/** A number as healthcare shows it. `not stated`: there is one, and nothing says how far it is known. */
export interface NumberShown {
  readonly value?: string
  readonly status: NumberStatus | 'not stated'
}

export interface NumbersShown {
  readonly prisonNumber: NumberShown
  readonly nhsNumber: NumberShown
  /** Prison numbers of earlier days that the record keeps. */
  readonly earlier: readonly string[]
  readonly seen: string
}

/** Under which statuses a person is found when staff ask for a status. */
export interface StatusesFound {
  readonly prisonNumber: readonly NumberStatus[]
  readonly nhsNumber: readonly NumberStatus[]
  readonly seen: string
}

/** Why the healthcare system may refuse what staff ask of it: the codes of the interface. */
export const IDENTITY_REFUSALS = {
  'the check digit is wrong': 'nhs-number-invalid',
  'the number is verified for somebody else': 'nhs-number-held',
  'the number is linked to somebody else': 'prison-number-held',
  'the record is not linked to that number': 'not-linked',
  'no decision is given': 'decision-missing',
  'only the prison can merge two prison numbers': 'two-prison-numbers',
} as const
export type IdentityRefusal = keyof typeof IDENTITY_REFUSALS

/** What whoever asked for a change was answered. */
export interface ChangeAnswer {
  readonly accepted: boolean
  /** Coded reasons against it. */
  readonly reasons: readonly string[]
  readonly seen: string
}

export interface HealthcareNumbers {
  /** Staff make a record by hand with a prison number that the prison has not confirmed. */
  registersWithClaimedNumber(person: Person, prisonNumber: string): Promise<void>
  /** Staff write down what they know of the NHS number; `none` takes it off the record. */
  recordsNhsNumber(person: Person, role: Role, status: NumberStatus): Promise<void>
  /** As `recordsNhsNumber`, verified, and a refusal is an answer like any other; see `changeAnswer`. */
  triesNhsNumber(person: Person, role: Role, nhsNumber: string): Promise<void>
  /** Staff write a prison number that the prison has not confirmed onto the record; as `triesNhsNumber`. */
  triesPrisonNumber(person: Person, role: Role, prisonNumber: string): Promise<void>
  /** What the last try about the person was answered. */
  changeAnswer(person: Person): ChangeAnswer
  numbersShown(person: Person, role: Role): Promise<NumbersShown>
  statusesFound(person: Person, role: Role): Promise<StatusesFound>
  /** Where the message that carries the person's NHS number to the prison has got to: codes, one for each message. */
  nhsNumberSendings(person: Person, role: Role): Promise<readonly string[]>
}

/** An NHS number as the prison holds it, and how often healthcare has sent one for the person. */
export interface Pairing {
  readonly value?: string
  readonly status: NumberStatus
  readonly sent: number
}

export interface PrisonNumbers {
  /** Somebody at the prison, or another provider, records an NHS number for the person. */
  pairs(person: Person, status: NumberStatus): Promise<void>
  pairingOf(person: Person): Promise<Pairing>
  /** From now on the prison's interface takes NHS numbers for the person, or does not. */
  takesPairings(person: Person, takes: boolean): Promise<void>
}

/** Both numbers are shown with these statuses, and each that there is, is the person's own. */
export function expectNumbers(
  shown: NumbersShown,
  person: Pick<Person, 'name' | 'prisonNumber' | 'nhsNumber'>,
  prison: NumberStatus,
  nhs: NumberStatus,
): void {
  const line = (number: NumberShown) => `${number.value ?? 'no number'} (${number.status})`
  const held = (value: string, status: NumberStatus) => line(status === 'none' ? { status } : { value, status })
  const expected = `prison number ${held(person.prisonNumber, prison)}, NHS number ${held(person.nhsNumber, nhs)}`
  const found = `prison number ${line(shown.prisonNumber)}, NHS number ${line(shown.nhsNumber)}`
  if (expected === found) return
  throw new NonConformance({
    expected: `${person.name}'s numbers to be shown with their status: ${expected}`,
    found,
    seen: shown.seen,
    next: 'hold each number with what is known of it; only the organisation that issues a number verifies it.',
  })
}

/** The record shows the NHS number of a person, who may be another one. */
export function expectNhsNumberOf(shown: NumbersShown, person: Person): void {
  const { nhsNumber } = shown
  if (nhsNumber.value === person.nhsNumber) return
  throw new NonConformance({
    expected: `${person.name}'s NHS number ${person.nhsNumber} on the record`,
    found: nhsNumber.value ?? 'no number',
    seen: shown.seen,
    next: 'let what was known under a removed number go with the person.',
  })
}

/** A number like this one that no check digit confirms. */
export function withWrongCheckDigit(nhsNumber: string): string {
  return nhsNumber.slice(0, 9) + ((Number(nhsNumber.at(-1)) + 1) % 10)
}

/** Asking for a status finds the person under this one and under no other. */
export function expectFoundUnder(found: StatusesFound, prison: NumberStatus, nhs: NumberStatus): void {
  const line = (statuses: readonly NumberStatus[]) => statuses.join(', ') || 'none of the statuses'
  const wanted = `prison number ${prison}, NHS number ${nhs}`
  const seen = `prison number ${line(found.prisonNumber)}, NHS number ${line(found.nhsNumber)}`
  if (wanted === seen) return
  throw new NonConformance({
    expected: `the person to be found by status under ${wanted}`,
    found: `under ${seen}`,
    seen: found.seen,
    next: 'let numbers be asked for by their status, and refuse what cannot be asked rather than ignore it.',
  })
}

/** The change was refused, and for this reason. */
export function expectRefusal(answer: ChangeAnswer, refusal: IdentityRefusal): void {
  const code = IDENTITY_REFUSALS[refusal]
  if (!answer.accepted && answer.reasons.includes(code)) return
  throw new NonConformance({
    expected: `the change to be refused because ${refusal} (${code})`,
    found: answer.accepted
      ? 'it was accepted'
      : `it was refused for ${answer.reasons.join(', ') || 'no stated reason'}`,
    seen: answer.seen,
    next: 'refuse what cannot be right, and give the reason as a code.',
  })
}

/** The prison holds this person's NHS number, for whomever, with this status. */
export function expectPairing(pairing: Pairing, nhsNumber: string, status: NumberStatus): void {
  const line = (value: string | undefined, now: NumberStatus) => (now === 'none' ? 'none' : `${value} (${now})`)
  if (line(pairing.value, pairing.status) === line(nhsNumber, status)) return
  throw new NonConformance({
    expected: `the prison to hold the NHS number ${line(nhsNumber, status)}`,
    found: line(pairing.value, pairing.status),
    next: 'tell the prison of each change to an NHS number of a linked person, and try until it has taken it.',
  })
}

/** Healthcare has sent an NHS number for the person once. */
export function expectSentOnce({ sent }: Pairing): void {
  if (sent === 1) return
  throw new NonConformance({
    expected: 'the prison to have taken one message with an NHS number for the person',
    found: `${sent}`,
    next: 'neither lose nor repeat a message that waits.',
  })
}

/** The prison has confirmed what it was sent. */
export function expectReceived(states: readonly string[]): void {
  if (states.length > 0 && states.every((state) => state === 'received')) return
  throw new NonConformance({
    expected: 'staff to see that the prison has received the NHS number',
    found: states.join(', ') || 'nothing that was sent',
    next: "show on the message's work item what the prison's receipt says.",
  })
}
