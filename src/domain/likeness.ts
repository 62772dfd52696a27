import type { Person } from './people.ts'

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'í', o: 'ö', u: 'ü' }

/** In what two different people are alike, or one person's name is written in two ways; as features name it. */
export const LIKENESSES = {
  'is the twin of': (like: Person) => ({ family: like.family }),
  'has the name and the date of birth of': ({ family, given }: Person) => ({ family, given }),
  'has as an alias the name of': ({ family, given }: Person) => ({ aliases: [{ family, given }] }),
  'has, with a hyphen, the name of': ({ family, given }: Person) => ({ family: split(family, '-'), given }),
  'has, in two words, the name of': ({ family, given }: Person) => ({ family: split(family, ' '), given }),
  'has, with an apostrophe, the name of': ({ family, given }: Person) => ({ family: apostrophe(family), given }),
  'has, with accents, the name of': ({ family, given }: Person) => ({ family: accented(family), given }),
  'has, in capitals, the name of': ({ family, given }: Person) => ({ family: family.toUpperCase(), given }),
  'has, the wrong way round, the name of': ({ family, given }: Person) => ({ family: given, given: family }),
} as const satisfies Record<string, (like: Person) => Partial<Person>>
export type Likeness = keyof typeof LIKENESSES

/** A person who is born on the same day as another and is like them in this. Their numbers stay their own. */
export function likened(person: Person, likeness: Likeness, like: Person): Person {
  return { ...person, ...LIKENESSES[likeness](like), birthDate: like.birthDate, gender: like.gender }
}

/** A second part begins with a capital, as in Smith-Jones. */
function split(family: string, by: string): string {
  const second = family.slice(3)
  return `${family.slice(0, 3)}${by}${second.charAt(0).toUpperCase()}${second.slice(1)}`
}

function apostrophe(family: string): string {
  return `${family.charAt(0)}'${family.charAt(1).toUpperCase()}${family.slice(2)}`
}

function accented(family: string): string {
  return family.replaceAll(/[aeiou]/g, (vowel) => ACCENTS[vowel] ?? vowel)
}
