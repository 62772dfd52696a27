import { bear, expectBorne, type Load } from './load.ts'
import { NonConformance } from './outcomes.ts'
import type { Parties, Prison } from './parties.ts'
import type { Establishment, Person } from './people.ts'

/** What a part of the national volume is, in the proportion of a day: first receptions, releases and recalls. */
export type Coming = 'received' | 'released' | 'recalled'
const A_DAY: Readonly<Record<Coming, number>> = { received: 210, released: 148, recalled: 112 }

/** Somebody, and what becomes of them. */
export interface Arrival {
  readonly person: Person
  readonly coming: Coming
}

/** What becomes of each of a crowd, evenly mixed. */
export function nationalMix(crowd: readonly Person[]): readonly Arrival[] {
  const total = Object.values(A_DAY).reduce((sum, one) => sum + one, 0)
  const given = { received: 0, released: 0, recalled: 0 }
  return crowd.map((person, index) => {
    const behind = (coming: Coming) => (A_DAY[coming] / total) * (index + 1) - given[coming]
    const coming = (Object.keys(A_DAY) as Coming[]).reduce((most, one) => (behind(one) > behind(most) ? one : most))
    given[coming] += 1
    return { person, coming }
  })
}

/** Whether somebody is in the prison afterwards. */
function isHere({ coming }: Arrival): boolean {
  return coming !== 'released'
}

/** Lets it happen. */
export async function happens(prison: Prison, { person, coming }: Arrival, site: Establishment): Promise<void> {
  if (coming === 'released') await prison.releases(person)
  else await prison.receives(person, site)
}

/** Numbers of the arrivals that healthcare shows as they are. */
function shownAsTheyAre(arrivals: readonly Arrival[], present: readonly Person[]): readonly number[] {
  const here = new Set(present.map(({ prisonNumber }) => prisonNumber))
  return arrivals.flatMap((one, index) => (here.has(one.person.prisonNumber) === isHere(one) ? index : []))
}

/** Healthcare shows each where the prison has them. */
export function expectAllShown(arrivals: readonly Arrival[], present: readonly Person[]): void {
  const shown = shownAsTheyAre(arrivals, present).length
  if (shown === arrivals.length) return
  throw new NonConformance({
    expected: `all of ${arrivals.length} people to be shown where the prison has them`,
    found: `${shown}`,
    next: 'follow every notice of the prison, however many come at once.',
  })
}

/** Lets all this happen by schedule, and expects healthcare to show each of it within the load's limit. */
export async function expectVolumeBorne(
  load: Load,
  { healthcare, prison }: Pick<Parties, 'healthcare' | 'prison'>,
  arrivals: readonly Arrival[],
  site: Establishment,
): Promise<void> {
  const begun = new Set<number>()
  const people = arrivals.map(({ person }) => person)
  const latencies = await bear(
    load,
    async (part) => {
      begun.add(part)
      const one = arrivals[part]
      if (one) await happens(prison, one, site)
    },
    async () => {
      const present = await healthcare.presentAmong(site, people, 'nurse')
      return shownAsTheyAre(arrivals, present).filter((part) => begun.has(part))
    },
  )
  expectBorne(load, 'arrivals and departures', latencies)
}
