import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** Practices that do not exist, with the codes that the NHS side knows them by. */
export const PRACTICES = { 'Synthetic Street': 'Z99999', 'Invented Lane': 'Z99998' } as const
export type PracticeName = keyof typeof PRACTICES

/** What a practice does with a discharge summary, as features say it. */
export const PRACTICE_ANSWERS = ['accepts', 'rejects', 'does not answer'] as const
export type PracticeAnswer = (typeof PRACTICE_ANSWERS)[number]

/** Where a discharge summary has got to, as features say it. */
export const DELIVERIES = ['delivered', 'rejected', 'sent', 'unconfirmed', 'waiting for a practice'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** One discharge summary as staff see it. */
export interface SummarySeen {
  readonly person: Person
  readonly delivery: Delivery | 'no known state'
  /** For what reason somebody is to see to it; nobody is where absent. */
  readonly chased?: Delivery | 'no known state'
}

export interface SummariesSeen {
  readonly summaries: readonly SummarySeen[]
  readonly seen: string
}

export interface HealthcareDischarge {
  writesSummary(person: Person, role: Role, words: string, state: 'begun' | 'finished'): Promise<void>
  /** Staff finish the one summary that is not. */
  finishesSummary(person: Person, role: Role): Promise<void>
  summariesSeen(people: readonly Person[], role: Role): Promise<SummariesSeen>
}

/** A discharge summary as a practice holds it. */
export interface SummaryHeld {
  /** ODS code. */
  readonly practice: string
  readonly words: string
}

export interface NhsDischarge {
  /** How practices answer from now on whatever is sent about a person. */
  answersSummaries(person: Person, answer: PracticeAnswer): Promise<void>
  /** The practice answers now what it has received and not answered. */
  answersNow(person: Person, answer: PracticeAnswer): Promise<void>
  /** What every practice has received about a person. */
  summariesHeld(person: Person): Promise<readonly SummaryHeld[]>
  /** The same as it was sent, with everything that it holds. */
  documentsHeld(person: Person): Promise<readonly string[]>
}

/** Exactly these summaries, each as far as it says and chased or not. */
export function expectSummaries({ summaries, seen }: SummariesSeen, expected: readonly SummarySeen[]): void {
  const line = ({ person, delivery, chased }: SummarySeen) =>
    `${person.name}: ${delivery}, ${chased ? `chased as ${chased}` : 'not chased'}`
  const wanted = expected.map(line).sort().join('; ') || 'none'
  const found = summaries.map(line).sort().join('; ') || 'none'
  if (wanted === found) return
  throw new NonConformance({
    expected: `these discharge summaries: ${wanted}`,
    found,
    seen,
    next: 'keep accepted, rejected and no answer apart, and raise a work item for each that has not arrived.',
  })
}

/** Exactly these summaries at exactly these practices. */
export function expectSummariesHeld(held: readonly SummaryHeld[], expected: readonly SummaryHeld[]): void {
  const line = ({ practice, words }: SummaryHeld) => `"${words}" at ${practice}`
  const wanted = expected.map(line).sort().join('; ') || 'none'
  const found = held.map(line).sort().join('; ') || 'none'
  if (wanted === found) return
  throw new NonConformance({
    expected: `practices to have received: ${wanted}`,
    found,
    seen: "the practices' mailboxes",
    next: 'send a finished summary once, to the practice where the person is registered or else has asked to be.',
  })
}

/** Rows of a table: who, how far the summary has got, whether it is chased. @throws {HarnessFault} for other words */
export function summariesFrom(
  rows: readonly Readonly<Record<string, string>>[],
  personOf: (name: string) => Person,
): readonly SummarySeen[] {
  return rows.map(({ who = '', delivery: words = '', chased }) => {
    const delivery = DELIVERIES.find((one) => one === words)
    if (!delivery || (chased !== 'yes' && chased !== 'no'))
      throw new HarnessFault(`"${words}", chased "${chased}": write one of ${DELIVERIES.join(', ')}, and yes or no.`)
    return { person: personOf(who), delivery, ...(chased === 'yes' ? { chased: delivery } : {}) }
  })
}
