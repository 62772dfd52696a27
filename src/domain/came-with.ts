import type { Row } from './appointment-tables.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What can come with somebody who is received, as features name it. */
export const CAME_WITH = ['cell-share assessment', 'escort risk', 'escort health'] as const
export type CameWithPart = (typeof CAME_WITH)[number]

/** One thing that is told. `none`: the part is there and tells nothing; `missing`: the part is not there. */
export interface Told {
  readonly about: CameWithPart
  readonly content: string
}

export interface CameWithSeen {
  readonly told: readonly Told[]
  readonly seen: string
}

/** What whoever completed an assessment was answered. */
export interface CompletionAnswer {
  readonly accepted: boolean
  /** Coded reasons against it. */
  readonly reasons: readonly string[]
  readonly seen: string
}

/** Complete assessments, each with the reason for which it went on without something, or an empty text. */
export interface Completions {
  readonly reasons: readonly string[]
  readonly seen: string
}

export interface HealthcareCameWith {
  /** What staff see of what came with a person, before they assess them. */
  cameWith(person: Person, role: Role): Promise<CameWithSeen>
  /** A refusal is an answer like any other. */
  triesToCompleteAssessment(person: Person, role: Role, reason: string | undefined): Promise<void>
  completionAnswer(person: Person): CompletionAnswer
  completions(person: Person, role: Role): Promise<Completions>
}

export interface PrisonCameWith {
  /** From now on the prison has this of the person's reception; parts that nothing is said of stay as they are. */
  holdsOfReception(person: Person, told: readonly Told[]): Promise<void>
}

export const COMPLETION_ANSWERS = ['accepted', 'refused because information is missing'] as const
export type CompletionWords = (typeof COMPLETION_ANSWERS)[number]

/**
 * The cells of a table with one column for each part; several things that one part tells are separated by `; `.
 *
 * @throws {HarnessFault} for a column that nothing is called
 */
export function toldFrom(rows: readonly Row[]): readonly Told[] {
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, content]) => {
      const about = CAME_WITH.find((one) => one === column)
      if (!about) throw new HarnessFault(`"${column}" does not come with a person. Write ${CAME_WITH.join(', ')}.`)
      return content.split('; ').map((each) => ({ about, content: each }))
    }),
  )
}

/** Exactly this, in any order. */
export function expectCameWith({ told, seen }: CameWithSeen, expected: readonly Told[]): void {
  const line = ({ about, content }: Told) => `${about}: ${content}`
  const wanted = expected.map(line).sort()
  const found = told.map(line).sort()
  if (wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: wanted.join('; '),
    found: found.join('; ') || 'nothing',
    seen,
    next: 'show what the prison has of this reception; say that a part is missing, which is not the same as nothing known.',
  })
}

/** The assessment was completed, or refused for the one coded reason that fits. */
export function expectCompletion({ accepted, reasons, seen }: CompletionAnswer, words: CompletionWords): void {
  if (words === 'accepted' ? accepted : !accepted && reasons.includes('information-missing')) return
  throw new NonConformance({
    expected: `completing the assessment to be ${words}`,
    found: accepted ? 'accepted' : `refused (${reasons.join(', ') || 'no coded reason'})`,
    seen,
    next: 'refuse, with the reason information-missing, only what lacks a part and says nothing of why.',
  })
}

/** Exactly these completed assessments; an empty reason where one went on with everything there. */
export function expectReasons({ reasons, seen }: Completions, expected: readonly string[]): void {
  const said = (all: readonly string[]) =>
    [...all].sort().map((reason) => (reason === '' ? 'no reason' : `"${reason}"`))
  const [wanted, found] = [said(expected).join(', ') || 'none', said(reasons).join(', ') || 'none']
  if (wanted === found) return
  throw new NonConformance({
    expected: `complete first-stage assessments that went on for: ${wanted}`,
    found,
    seen,
    next: 'keep the reason with the assessment, in the words that staff gave.',
  })
}
