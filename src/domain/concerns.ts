import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** Where a concern has got to, as healthcare shows it. */
export const CONCERN_STATES = ['waiting', 'sent', 'received', 'rejected', 'unconfirmed'] as const
export type ConcernState = (typeof CONCERN_STATES)[number]

/** A self-harm concern as healthcare shows it after it was raised. */
export interface ConcernShown {
  readonly state: ConcernState | 'not stated'
  /** What staff are told: the prison's reason, or what to do. */
  readonly told?: string
}

/** What a look for concerns found, and where. */
export interface ConcernsShown {
  readonly concerns: readonly ConcernShown[]
  readonly seen: string
}

/** A concern as it lies in the prison's tray. */
export interface ConcernHeld {
  readonly kind: string
  readonly asks: string
  readonly summary: string
  /** Role of whoever raised it, in words. */
  readonly from: string
  readonly urgent: boolean
}

/** What duty staff of the prison do with concerns, as features name it. */
export const CONCERN_ANSWERS = ['accepts', 'rejects', 'does not answer'] as const
export type ConcernAnswer = (typeof CONCERN_ANSWERS)[number]

export interface HealthcareConcerns {
  /** Raises an urgent concern with these words for the prison, beside a clinical note that stays in healthcare. */
  raisesConcern(person: Person, role: Role, summary: string): Promise<void>
  /** Every concern about the person. */
  concerns(person: Person, role: Role): Promise<ConcernsShown>
}

export interface PrisonConcerns {
  /** From now on duty staff do this with a concern about the person. */
  answersConcerns(person: Person, answer: ConcernAnswer): Promise<void>
  /** Duty staff take up the concern that is waiting. */
  takesUpConcern(person: Person): Promise<void>
  /** Duty staff turn down the concern that is waiting. */
  turnsDownConcern(person: Person): Promise<void>
  /** The next concern arrives, and the answer to its sender does not. */
  losesNextConcernAnswer(person: Person): Promise<void>
  concernsHeld(person: Person): Promise<readonly ConcernHeld[]>
}

/** Rows of a table: what each concern says, who raised it, and whether it is urgent. */
export function concernsFrom(rows: readonly Readonly<Record<string, string>>[]): readonly ConcernHeld[] {
  return rows.map(({ summary = '', from = '', urgent = '' }) => ({
    kind: 'SELF_HARM',
    asks: 'OPEN_ACCT',
    summary,
    from,
    urgent: urgent === 'yes',
  }))
}

/** The prison's tray holds exactly these concerns. */
export function expectConcernsHeld(held: readonly ConcernHeld[], expected: readonly ConcernHeld[]): void {
  const line = (one: ConcernHeld) =>
    `"${one.summary}" (${one.kind}, asks ${one.asks}) from a ${one.from}, ${one.urgent ? 'urgent' : 'not urgent'}`
  const wanted = expected.map(line).sort()
  const found = held.map(line).sort()
  if (wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: `the prison to hold ${wanted.join('; ') || 'no concern'}`,
    found: found.join('; ') || 'none',
    next: 'send each concern once, under the reference of its first attempt, with the words meant for the prison.',
  })
}

/** There is one concern, in this state, with what belongs to it: a reason, or whom to telephone. */
export function expectConcern({ concerns, seen }: ConcernsShown, state: string): void {
  const wanted = CONCERN_STATES.find((known) => known === state)
  if (!wanted) throw new HarnessFault(`"${state}" is no state of a concern. Write one of ${CONCERN_STATES.join(', ')}.`)
  const [concern] = concerns
  const told = concern?.told ?? ''
  const isTold = wanted === 'unconfirmed' ? /phone|call|ring/i.test(told) : wanted !== 'rejected' || told !== ''
  if (concerns.length === 1 && concern?.state === wanted && isTold) return
  const shown = concerns.map((one) => `${one.state}${one.told ? ` ("${one.told}")` : ''}`)
  throw new NonConformance({
    expected: `one concern, shown as ${wanted}${TOLD[wanted] ?? ''}`,
    found: shown.join('; ') || 'none',
    seen,
    next: 'show what the prison has said, and silence as unconfirmed with what to do.',
  })
}

const TOLD: Readonly<Partial<Record<ConcernState, string>>> = {
  rejected: ', with the reason',
  unconfirmed: ', with the advice to telephone',
}
