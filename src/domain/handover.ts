import { HarnessFault, NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS, type Person } from './people.ts'
import type { Role } from './staff.ts'

export const PARTS = [
  'alert',
  'problem',
  'medicine',
  'carried medicine',
  'old carried medicine',
  'severe allergy',
  'old severe allergy',
  'mild allergy',
  'fitness',
  'note',
  'appointment',
  'hold',
  'work',
  'done work',
] as const
export type Part = (typeof PARTS)[number]

/** One thing that is known of a person. */
export interface Known {
  readonly part: Part
  /** What staff wrote, or the code of an alert. */
  readonly words: string
  /** Code of the establishment whose staff are to do it; empty for what is nobody's work. */
  readonly site: string
}

export interface KnownOf {
  readonly known: readonly Known[]
  readonly seen: string
}

export interface HealthcareHandover {
  /** Staff write all this down about somebody, but what has no words. */
  recordsAll(person: Person, role: Role, known: readonly Known[], date: string): Promise<void>
  /** What staff of a role find out about somebody: active, standing and open; nothing where they may not look. */
  knownOf(person: Person, role: Role): Promise<KnownOf>
}

/** Exactly this is known, in any order. */
export function expectKnown({ known, seen }: KnownOf, expected: readonly Known[]): void {
  const line = ({ part, words, site }: Known) => `${part} "${words}"${site ? ` for ${site}` : ''}`
  const wanted = expected.map(line).sort().join('; ') || 'nothing'
  const found = known.map(line).sort().join('; ') || 'nothing'
  if (wanted === found) return
  throw new NonConformance({
    expected: `the site to see ${wanted}`,
    found,
    seen,
    next: 'open the whole record to the receiving site at the arrival, and make what is to be done the work of that site.',
  })
}

/** Rows of a table of what is known. @throws {HarnessFault} for a part that there is not */
export function knownFrom(rows: readonly Readonly<Record<string, string>>[]): readonly Known[] {
  return rows.map(({ part = '', words = '', for: site = '' }) => {
    const found = PARTS.find((one) => one === part)
    if (!found) throw new HarnessFault(`"${part}" is no part of a record. Write one of ${PARTS.join(', ')}.`)
    return { part: found, words, site: ESTABLISHMENTS.find(({ name }) => name === site)?.code ?? site }
  })
}
