import { NonConformance, NothingObserved } from './outcomes.ts'
import type { Person } from './people.ts'
import { revealingForms } from './revealed-words.ts'
import type { Role } from './staff.ts'

/** One thing that a member of staff is shown of a record, as it is written. */
export interface Shown {
  /** For example `Flag/17`. */
  readonly where: string
  readonly text: string
}

export interface HealthcareRecordSearch {
  /** Everything about a person that a role can find, older versions and the audit among it; as it is now. */
  everythingOn(person: Person, role: Role): Promise<readonly Shown[]>
}

/** The words are nowhere on a record, in whatever writing. What was never looked at shows nothing. */
export function expectNowhere(shown: readonly Shown[], ...words: readonly string[]): void {
  if (shown.length === 0) throw new NothingObserved('The role found nothing at all on the record.')
  const wanted = words.map(
    (word) =>
      ` ${word
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
  )
  const hit = shown.find(({ text }) => revealingForms(text).some((form) => wanted.some((word) => form.includes(word))))
  if (!hit) return
  throw new NonConformance({
    expected: `${words.map((word) => `"${word}"`).join(' and ')} to be nowhere on the record`,
    found: `it in ${hit.where}`,
    next: 'leave it out when the answer of the prison is read, so that it is in no version, log or search.',
  })
}
