import type { WireRequest } from './exchange.ts'
import { NonConformance, NothingObserved } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
import type { Role } from './staff.ts'

/** What became of a dose, as features say it. */
export const DOSES = ['given', 'missed', 'uncollected'] as const
export type Dose = (typeof DOSES)[number]

/** Somebody whose doses staff are called to. */
export interface MissedDoses {
  readonly person: Person
  readonly medicine: string
}

export interface HealthcareMissedDoses {
  /** Staff record doses of one medicine, oldest first; the last one is of now. */
  recordsDoses(person: Person, role: Role, medicine: string, doses: readonly Dose[]): Promise<void>
  missedDoses(
    people: readonly Person[],
    role: Role,
  ): Promise<{ readonly flagged: readonly MissedDoses[]; readonly seen: string }>
  /** How many missed doses in a row call staff at a site. */
  setsMissedDoseRule(site: Establishment, role: Role, missed: number): Promise<void>
}

/** What holds where nobody has set anything else. */
export const ORDINARY_RULE = 3

/** Called to exactly these, each once. */
export function expectMissedDoses(
  { flagged, seen }: { readonly flagged: readonly MissedDoses[]; readonly seen: string },
  expected: readonly MissedDoses[],
): void {
  const line = ({ person, medicine }: MissedDoses) => `${person.name}'s ${medicine}`
  const wanted = expected.map(line).sort().join('; ') || 'nothing'
  const found = flagged.map(line).sort().join('; ') || 'nothing'
  if (wanted === found) return
  throw new NonConformance({
    expected: `to be called to missed doses of: ${wanted}`,
    found,
    seen,
    next: 'count the doses of each medicine that were not taken in a row, and call once when the rule of the site is reached.',
  })
}

/** The prison was called about the person, and no call names the medicine in any way of writing it. */
export function expectUnnamed(calls: readonly WireRequest[], medicine: string): void {
  if (calls.length === 0) throw new NothingObserved('The prison was asked and told nothing about this person.')
  const named = calls.find(({ url, body = '' }) =>
    decodeURIComponent(`${url} ${body}`).toLowerCase().includes(medicine.toLowerCase()),
  )
  if (!named) return
  throw new NonConformance({
    expected: `no call to the prison to name ${medicine}`,
    found: `${named.method} ${new URL(named.url).pathname} names it`,
    next: 'keep what is known of doses within healthcare.',
  })
}

/** The doses in a list such as `given, missed, missed`. */
export function dosesIn(words: string): readonly Dose[] {
  return words.split(', ').flatMap((word) => DOSES.find((one) => one === word) ?? [])
}
