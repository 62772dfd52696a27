import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** One line of the health section: a part of it, and what it says. */
export interface SectionLine {
  readonly part: string
  readonly words: string
}

/** What became of handing it over. */
export interface SectionAnswer {
  readonly accepted: boolean
  /** Code of the reason for a refusal. */
  readonly reason?: string
  /** What was said to be missing. */
  readonly told: string
  readonly seen: string
}

export interface HealthcareEscortSection {
  /** Every line of it, and of the part `section` whether it calls itself complete. */
  escortSection(person: Person, role: Role): Promise<{ readonly lines: readonly SectionLine[]; readonly seen: string }>
  /** A refusal is an answer like any other; see `sectionAnswer`. */
  triesToHandOverSection(person: Person, role: Role): Promise<void>
  /** @throws {HarnessFault} when nobody has tried */
  sectionAnswer(person: Person): SectionAnswer
}

/** Exactly these lines, in any order. */
export function expectSection(
  { lines, seen }: { readonly lines: readonly SectionLine[]; readonly seen: string },
  expected: readonly SectionLine[],
): void {
  const told = (all: readonly SectionLine[]) =>
    all
      .map(({ part, words }) => `${part}: ${words}`)
      .sort()
      .join('; ')
  if (told(lines) === told(expected)) return
  throw new NonConformance({
    expected: `the health section to say exactly ${told(expected)}`,
    found: told(lines) || 'nothing',
    seen,
    next: 'say of fitness, carried medicines and grave allergies what is known, none or missing, and nothing else.',
  })
}

/** It was handed over, or held back for the parts that are missing. */
export function expectSectionAnswer({ accepted, reason, told, seen }: SectionAnswer, wanted: readonly string[]): void {
  const isTold = wanted.every((part) => told.includes(part))
  const isRefused = !accepted && reason === 'escort-section-incomplete' && isTold
  if (wanted.length === 0 ? accepted : isRefused) return
  throw new NonConformance({
    expected:
      wanted.length === 0 ? 'the section to be handed over' : `the section to be held back for ${wanted.join(', ')}`,
    found: accepted ? 'it was handed over' : `it was held back because of ${reason ?? 'no coded reason'}: ${told}`,
    seen,
    next: 'hand over a complete section, and of an incomplete one say what is missing.',
  })
}

/** Rows of a table: `part` and `words`. */
export function sectionFrom(rows: readonly Readonly<Record<string, string>>[]): readonly SectionLine[] {
  return rows.map(({ part, words }) => {
    if (!part || !words) throw new HarnessFault('A row of a health section needs a part and words.')
    return { part, words }
  })
}
