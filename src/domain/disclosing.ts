import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import { revealingForms } from './revealed-words.ts'
import type { Role } from './staff.ts'

/** What a person was given on request, and what was kept for somebody to decide about. */
export interface RequestAnswered {
  readonly given: readonly string[]
  /** Open reviews of what the prison said. */
  readonly reviews: number
  readonly seen: string
}

export interface HealthcareDisclosing {
  /** A clinician says that there is a risk of self-harm, or that there is none any more. */
  judgesSelfHarm(person: Person, role: Role, risk: boolean): Promise<void>
  answersRequest(person: Person, role: Role): Promise<void>
  /** How the person's last request was answered. */
  requestAnswered(person: Person): Promise<RequestAnswered>
}

function holds(texts: readonly string[], word: string): boolean {
  const wanted = word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return texts.some((text) => revealingForms(text).some((form) => form.includes(` ${wanted} `)))
}

/** Texts hold one thing, which shows that they are there, and nothing of the others. */
export function expectHeldBack(
  texts: readonly string[],
  there: string,
  others: readonly string[],
  where: string,
): void {
  const found = [
    ...(holds(texts, there) ? [] : [`nothing of "${there}"`]),
    ...others.filter((one) => holds(texts, one)),
  ]
  if (found.length === 0) return
  throw new NonConformance({
    expected: `"${there}", and nothing of ${others.map((one) => `"${one}"`).join(' or ')}`,
    found: found.join(', '),
    seen: where,
    next: "keep the prison's security information apart from the health record, and out of what goes to others.",
  })
}

/** Somebody who goes on with the care is told of the risk, in words or by its code. */
export function expectToldOfSelfHarm(texts: readonly string[], where: string): void {
  if (['self-harm', 'self harm', '401206008'].some((word) => holds(texts, word))) return
  throw new NonConformance({
    expected: 'the risk of self-harm that a clinician confirmed to go with the handover',
    found: texts.length === 0 ? 'no document' : 'a document without it',
    seen: where,
    next: 'add the confirmed risk to every discharge document, whoever writes it.',
  })
}

/** What the prison said waits for somebody's decision. */
export function expectReview({ reviews, seen }: RequestAnswered): void {
  if (reviews > 0) return
  throw new NonConformance({
    expected: "the prison's part to be held for review before it is given out",
    found: 'no review',
    seen,
    next: 'raise a work item of kind disclosure-review for the privacy officer.',
  })
}
