import type { BookingAnswer } from './booking-answers.ts'
import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'

/** Why the prison keeps people apart: the words that its staff wrote. */
export const APART_BECAUSE = 'Sworn enemies since the Bullfinch feud'

export interface PrisonMeetings {
  /** The prison keeps two people apart, or does so no more. */
  setsApart(one: Person, other: Person, on: boolean): Promise<void>
}

/** Nothing in the answer says who the other person is, or why the two are kept apart. */
export function expectNotTold({ text, seen }: BookingAnswer, other: Person): void {
  const words = [other.family, other.given, other.prisonNumber, other.nhsNumber, 'VIOLENCE', 'feud', 'Bullfinch']
  const told = words.find((word) => word !== '' && text.toLowerCase().includes(word.toLowerCase()))
  if (told === undefined) return
  throw new NonConformance({
    expected: 'whoever books to be told that there is a clash, and neither with whom nor why',
    found: `"${told}" in the answer`,
    seen,
    next: 'say that somebody must not be met there at that time, and leave the rest to roles that may see it.',
  })
}
