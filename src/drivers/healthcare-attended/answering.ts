import type { AskPerson, Field, Heard } from '../../domain/attended.ts'
import { ESTABLISHMENTS, type Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'

/** Whoever looks, and how they get to the screens. */
export interface Attendance {
  readonly ask: AskPerson
  /** In the supplier's words; absent where nothing needs to be said. */
  readonly signIn?: string
}

/** How a question begins that is about a person's record. */
export function openRecord({ signIn }: Pick<Attendance, 'signIn'>, person: Person, role: Role): readonly string[] {
  return [
    ...signingIn(signIn),
    `As ${article(role)} ${role}, open the record of ${identified(person)} as at the start of a consultation. If it is open, open it again.`,
  ]
}

/** How a question begins that is about no single record. */
export function signedIn({ signIn }: Pick<Attendance, 'signIn'>, role: Role): readonly string[] {
  return [...signingIn(signIn), `Be signed in as ${article(role)} ${role}.`]
}

const signingIn = (signIn: string | undefined) => (signIn === undefined ? [] : [signIn])
const article = (role: Role) => (role === 'identity officer' ? 'an' : 'a')

/** Whom a question is about, so that nobody else is looked at. */
export function identified({ given, family, prisonNumber, nhsNumber, birthDate }: Person): string {
  return `${given} ${family} (prison number ${prisonNumber}, NHS number ${nhsNumber}, born ${birthDate})`
}

/** The one line of a field; empty where nothing was written. */
export function one({ said }: Heard, name: string): string {
  return said[name]?.[0] ?? ''
}

/** A field whose answers each mean something. */
export function choosing(name: string, ask: string, choices: Readonly<Record<string, unknown>>): Field {
  return { name, ask, choices: Object.keys(choices) }
}

/** What the chosen words of a field mean; nothing where none was chosen. */
export function meant<Meaning>(heard: Heard, name: string, choices: Readonly<Record<string, Meaning>>) {
  const chosen = one(heard, name)
  return Object.hasOwn(choices, chosen) ? choices[chosen] : undefined
}

/** Several of some words, one a line. */
export function several(name: string, ask: string, words: Readonly<Record<string, unknown>>): Field {
  const all = Object.keys(words)
  return {
    ...{ name, many: true, ask: `${ask}, in these words: ${all.join('; ')}` },
    objection: (line) => (all.includes(line) ? undefined : `write one of: ${all.join('; ')}`),
  }
}

/** Lines of so many parts with semicolons between them. */
export function lines(name: string, ask: string, wrong: (parts: readonly string[]) => string | undefined): Field {
  return { name, ask, many: true, objection: (line) => wrong(partsOf(line)) }
}

export const partsOf = (line: string): readonly string[] => line.split(';').map((part) => part.trim())

/** A field for each of some people: whether they are there. */
export function presence(people: readonly Person[], where: string): readonly Field[] {
  return people.map((person) => ({
    name: person.prisonNumber,
    ask: `${person.given} ${person.family} (prison number ${person.prisonNumber})`,
    choices: [`is ${where}`, `is not ${where}`],
  }))
}

export function presentAmong(heard: Heard, people: readonly Person[], where: string): readonly Person[] {
  return people.filter(({ prisonNumber }) => one(heard, prisonNumber) === `is ${where}`)
}

/** Whom a prison number in a line is of. */
export function personOf(number: string | undefined, people: readonly Person[]): Person | undefined {
  return people.find(({ prisonNumber }) => prisonNumber === number?.toUpperCase())
}

/** The code of the prison that a text names; nothing where it names none. */
export function prisonIn(text: string): string | undefined {
  return ESTABLISHMENTS.find(({ name, code }) => text.toLowerCase().includes(name.toLowerCase()) || text === code)?.code
}
