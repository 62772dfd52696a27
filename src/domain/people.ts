import { createHash } from 'node:crypto'
import { serialOf, serialsOf, shuffled } from './serials.ts'

/** The named cast. Their traits are fixed; their identifiers, dates and surnames change with seed, run and example. */
export const CAST = [
  'Ade',
  'Bronagh',
  'Chidi',
  'Dilys',
  'Emeka',
  'Farida',
  'Gwyn',
  'Harpreet',
  'Idris',
  'Jasmin',
] as const
export type CastName = (typeof CAST)[number]

/** A prisoner (a patient, when healthcare speaks). Every value is synthetic. */
export interface Person {
  readonly name: CastName
  readonly given: string
  /** Unique to the example, so that no two examples can be mistaken for one another. */
  readonly family: string
  /** ISO date. */
  readonly birthDate: string
  readonly gender: 'male' | 'female'
  /** `A1234AA`. */
  readonly prisonNumber: string
  /** Ten digits from the 999 range, with a valid check digit. */
  readonly nhsNumber: string
  /** The healthcare system's own id for them, where it knew them before the run. */
  readonly localId?: string
  /** Other names under which the prison knows the person. */
  readonly aliases?: readonly { readonly family: string; readonly given: string }[]
}

/** An invented prison. Codes begin with Z, which no real establishment uses. */
export interface Establishment {
  readonly name: string
  readonly code: string
}

export const ESTABLISHMENTS: readonly Establishment[] = [
  { name: 'Kirkvale', code: 'ZKV' },
  { name: 'Harrowmere', code: 'ZHM' },
  { name: 'Ashwater', code: 'ZAW' },
]

export function genderOf(name: CastName): Person['gender'] {
  return WOMEN.includes(name) ? 'female' : 'male'
}

/** What makes people differ from run to run and from example to example. */
export interface PeopleSeed {
  readonly seed: string
  readonly runNumber: number
  /** For example `RISK-03.1`, with the prison extent when a run has two passes: `today/RISK-03.1`. */
  readonly example: string
}

const WOMEN: readonly CastName[] = ['Bronagh', 'Dilys', 'Farida', 'Harpreet', 'Jasmin']
const SYLLABLES = [
  'ar',
  'bel',
  'cor',
  'dun',
  'el',
  'fen',
  'gar',
  'hol',
  'is',
  'jor',
  'kel',
  'lor',
  'mar',
  'nor',
  'os',
  'pel',
]
/** The six digits after 999 that NHS numbers of people in migrated records begin at; nobody of the cast has them. */
export const FIRST_MIGRATED_SERIAL = 900_000
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/**
 * The person that a cast name stands for in one example: the same seed, run number and example give the same person.
 * No two examples of a run share a number; the strangers of samples, who have none of their own, share none with these.
 */
export function personFor(name: CastName, from: PeopleSeed): Person {
  const bytes = createHash('sha256').update([from.seed, from.runNumber, from.example, name].join('\n')).digest()
  const number = (offset: number, below: number) => bytes.readUInt32BE(offset) % below
  const key = [from.seed, from.runNumber].join('\n')
  const own = serialOf(CAST.indexOf(name), CAST.length, from.example)
  const numberOf = (size: number) => shuffled(own ?? OWN + number(16, size - OWN), size, key)
  const syllables = [0, 1, 2, 3].map((index) => SYLLABLES[(bytes[index] ?? 0) % SYLLABLES.length] ?? '')
  const family = syllables.join('')
  return {
    name,
    given: name,
    family: family.charAt(0).toUpperCase() + family.slice(1),
    birthDate: new Date(Date.UTC(1960 + number(4, 40), number(8, 12), 1 + number(12, 28))).toISOString().slice(0, 10),
    gender: genderOf(name),
    prisonNumber: prisonNumberFrom(numberOf(PRISON_NUMBERS)),
    nhsNumber: nhsNumberFrom(numberOf(NHS_NUMBERS)),
  }
}

function prisonNumberFrom(serial: number): string {
  const letter = (at: number) => LETTERS.charAt(Math.floor(serial / (10_000 * LETTERS.length ** at)) % LETTERS.length)
  return `${letter(0)}${String(serial % 10_000).padStart(4, '0')}${letter(1)}${letter(2)}`
}

/** Of ten numbers that differ in the ninth digit alone, at least nine have a check digit. */
const IN_TEN = 9
const NHS_NUMBERS = (FIRST_MIGRATED_SERIAL / 10) * IN_TEN
const PRISON_NUMBERS = 10_000 * LETTERS.length ** 3
/** Numbers that examples have of their own. */
const OWN = serialsOf(CAST.length)

/** The synthetic NHS numbers (999 range), counted from 0. */
function nhsNumberFrom(serial: number): string {
  const eight = `999${String(Math.floor(serial / IN_TEN)).padStart(5, '0')}`
  const valid = Array.from({ length: 10 }, (_, ninth) => `${eight}${ninth}`).flatMap((nine) => {
    const check = nhsCheckDigit(nine)
    return check === undefined ? [] : nine + check
  })
  return valid[serial % IN_TEN] ?? ''
}

/** Modulus 11 over nine digits; `undefined` where the rule gives 10, which is never issued. */
export function nhsCheckDigit(nine: string): string | undefined {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : String(check)
}

/** Whether ten digits form a valid NHS number. */
export function isNhsNumber(text: string): boolean {
  return /^\d{10}$/.test(text) && nhsCheckDigit(text.slice(0, 9)) === text[9]
}
