import type { KnownCandidatePerson } from '../candidate/candidate.ts'
import { NobodyLeft } from '../domain/outcomes.ts'
import { type CastName, genderOf, type Person } from '../domain/people.ts'
import type { Level } from '../domain/run-facts.ts'

/** An example that a run wants people for. */
export interface Wanted {
  /** With its extent: `target/RISK-01.2`. */
  readonly example: string
  readonly requirement: string
  readonly level: Level
  readonly core: boolean
  readonly names: readonly CastName[]
  /** It makes people up as it goes, which no list can hold. */
  readonly invents: boolean
}

/** Somebody of the list, and the one example that uses them up. */
export interface Given {
  readonly example: string
  readonly name: CastName
  /** Place in the list, from 0. */
  readonly index: number
}

/** Who stands for whom where a candidate has only the people of its list. Each of them is used up by one example. */
export interface Allotment {
  /** @throws {NobodyLeft} where there is nobody for it */
  person(name: CastName, example: string): Person
  readonly given: readonly Given[]
  /** Examples that nobody is left for. */
  readonly short: readonly Wanted[]
}

/**
 * Gives people to examples: first to those of core MUSTs, then of other MUSTs and so on, and before all to requirements
 * that can so be shown whole, because half of a requirement shows nothing. The same list and run give the same.
 *
 * @param wanted in catalogue order
 */
export function allot(people: readonly KnownCandidatePerson[], wanted: readonly Wanted[]): Allotment {
  const free = new Set(people.keys().filter((index) => people[index]?.used === undefined))
  const given: Given[] = []
  const served = new Set<Wanted>()

  const choose = ({ example, names }: Wanted): readonly Given[] | undefined => {
    const taken = new Set<number>()
    for (const name of names) {
      const fits = (index: number) => !taken.has(index) && rank(people[index], name, example) > 0
      const [best] = [...free]
        .filter(fits)
        .sort((a, b) => rank(people[b], name, example) - rank(people[a], name, example))
      if (best === undefined) return undefined
      taken.add(best)
    }
    return [...taken].map((index, at) => ({ example, name: names[at] as CastName, index }))
  }
  const serve = (some: readonly Wanted[]): boolean => {
    const before = given.length
    for (const one of some) {
      const chosen = choose(one)
      if (!chosen) {
        for (const { index } of given.splice(before)) free.add(index)
        return false
      }
      given.push(...chosen)
      for (const { index } of chosen) free.delete(index)
    }
    for (const one of some) served.add(one)
    return true
  }

  const inOrder = wanted.toSorted((a, b) => weight(a) - weight(b))
  for (const [, own] of Map.groupBy(inOrder, ({ example, requirement }) => `${extentOf(example)}/${requirement}`))
    if (!own.some(({ invents }) => invents)) serve(own)
  for (const one of inOrder) if (!served.has(one) && !one.invents) serve([one])

  const byRole = new Map(given.map(({ example, name, index }) => [`${example}/${name}`, index]))
  return {
    given,
    short: wanted.filter((one) => !served.has(one)),
    person(name, example) {
      const found = people[byRole.get(`${example}/${name}`) ?? -1]
      if (!found) throw new NobodyLeft(whyNobody(name, example))
      return personOf(found, name)
    },
  }
}

/** Those made for the example before those made for the role, before anybody of the gender; 0 for who does not fit. */
function rank(person: KnownCandidatePerson | undefined, name: CastName, example: string): number {
  if (!person || person.gender !== genderOf(name)) return 0
  const { plays, reservedFor } = person
  if (reservedFor !== undefined) return reservedFor === example && plays === name ? 3 : 0
  if (plays === undefined) return 1
  return plays === name ? 2 : 0
}

/** The pass that decides first, then what decides more. */
function weight({ example, level, core }: Wanted): number {
  const pass = extentOf(example) === 'target' ? 0 : 10
  return pass + (core ? 0 : 1) + ['must', 'should', 'may'].indexOf(level) * 2
}

const extentOf = (example: string) => example.split('/', 1)[0]

function personOf(known: KnownCandidatePerson, name: CastName): Person {
  const { plays: _plays, reservedFor: _for, used: _used, ...person } = known
  return { ...person, name }
}

function whyNobody(name: CastName, example: string): string {
  const [, id = '', sample] = example.split('/')
  const who = sample === undefined ? `for ${name} in ${id}` : `for each new ${name} of ${id}`
  return `The list of people whom the system has holds nobody more ${who}.\nNext: load more people, whom "interlock people list" names, or let the system make records of those whom the prison receives.`
}
