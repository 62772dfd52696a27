import { NonConformance } from './outcomes.ts'
import {
  AT_HOME,
  type AtHome,
  CHOICES,
  type Choice,
  type Decisions,
  type Explanation,
  POINTS,
  type Reminders,
} from './registration.ts'

/** Words in a sentence, at most. Source: GOV.UK content guidance, which asks for sentences of at most 25 words. */
const LONGEST_SENTENCE = 25

/** Each point is told before anything is decided, in words of its own, and plainly. */
export function expectExplained({ points, decided, seen }: Explanation): void {
  const words = POINTS.map((point) => points[point]?.trim() ?? '')
  const untold = POINTS.filter((_point, index) => words[index] === '')
  const long = words.flatMap((each) => each.split(/[.!?\n]/)).filter((each) => lengthOf(each) > LONGEST_SENTENCE)
  const found = [
    ...(decided ? ['a decision that was made before'] : []),
    ...untold.map((point) => `nothing on ${point}`),
    ...(new Set(words).size < words.length && untold.length === 0 ? ['the same words on several points'] : []),
    ...long.map((each) => `a sentence of ${lengthOf(each)} words`),
  ]
  if (found.length === 0) return
  throw new NonConformance({
    expected: `${POINTS.join(', ')}, each told plainly before anything is decided`,
    found: found.join('; '),
    seen,
    next: 'say each point in sentences that most people can follow, on what opens the decision.',
  })
}

function lengthOf(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => word !== '').length
}

/** Exactly these can be chosen. */
export function expectOptions({ options, seen }: Explanation, choices: readonly Choice[]): void {
  const wanted = choices.map((choice) => CHOICES[choice]).sort()
  const found = [...options].sort()
  if (found.join() === wanted.join()) return
  throw new NonConformance({
    expected: `a choice of ${wanted.join(', ')}`,
    found: found.join(', ') || 'no choice',
    seen,
    next: 'offer time to decide beside yes and no.',
  })
}

/** What is kept with the decision is what was shown, in that version. */
export function expectKept(kept: Explanation, shown: Explanation): void {
  const line = ({ version, points }: Explanation) =>
    `version ${version ?? 'not stated'}: ${POINTS.map((point) => points[point] ?? 'nothing').join(' ')}`
  if (kept.version !== undefined && line(kept) === line(shown)) return
  throw new NonConformance({
    expected: `the wording that the person was shown, ${line(shown)}`,
    found: line(kept),
    seen: kept.seen,
    next: 'keep with each decision the version of the wording that was shown, and every version that a decision names.',
  })
}

/** One decision counts, with this choice. */
export function expectChoice({ current, seen }: Decisions, choice: Choice): void {
  const found = current.map((one) => one.choice ?? 'nothing decided')
  if (found.length === 1 && found[0] === CHOICES[choice]) return
  throw new NonConformance({
    expected: `one decision that counts: ${CHOICES[choice]}`,
    found: found.join(', ') || 'none',
    seen,
    next: 'keep what the person chose, as they chose it.',
  })
}

/** Staff are reminded once, for this day; or not at all. */
export function expectReminder({ due, seen }: Reminders, on: string | undefined): void {
  const wanted = on === undefined ? '' : on
  if (due.map((day) => day ?? 'no day').join() === wanted) return
  throw new NonConformance({
    expected: on === undefined ? 'no reminder to ask' : `one reminder to ask, for ${on}`,
    found: due.map((day) => `one for ${day ?? 'no day'}`).join(', ') || 'none',
    seen,
    next: 'ask again on the day that was agreed, once, and not after a decision.',
  })
}

/** One prescription of the person stands. */
export function expectPrescribed(standing: number): void {
  if (standing === 1) return
  throw new NonConformance({
    expected: 'one prescription that stands',
    found: `${standing}`,
    next: 'treat a person whatever they decide about registration.',
  })
}

/** Staff are prompted to consider keeping the registration at home. */
export function expectPrompted({ prompts, seen }: Explanation): void {
  if (prompts.includes('keep-community-registration')) return
  throw new NonConformance({
    expected: 'staff to be prompted to consider keeping the registration at home',
    found: prompts.join(', ') || 'no prompt',
    seen,
    next: 'prompt before the decision for everybody on remand, and for whoever is expected to stay a short time.',
  })
}

/** One decision counts, and says this of the registration at home. */
export function expectAtHome({ current, seen }: Decisions, atHome: AtHome): void {
  const found = current.map((one) => one.atHome ?? 'nothing said')
  if (found.length === 1 && found[0] === AT_HOME[atHome]) return
  throw new NonConformance({
    expected: `one decision that counts, with the registration at home: ${AT_HOME[atHome]}`,
    found: found.join(', ') || 'no decision',
    seen,
    next: 'keep with the decision what becomes of the registration at home.',
  })
}
