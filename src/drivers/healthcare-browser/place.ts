import type { Place } from '../../domain/named-places.ts'

/** What stands in the place of `{family}` and the like. */
export type Filling = Readonly<Record<string, string>>

/** Whatever of a person can stand in a name. */
export function fillingFor(person: {
  family: string
  given: string
  prisonNumber: string
  nhsNumber: string
}): Filling {
  const { family, given, prisonNumber, nhsNumber } = person
  return { family, given, 'prison number': prisonNumber, 'nhs number': nhsNumber }
}

/** The whole name that a place must have, `*` being any text; capitals do not matter. */
export function nameOf({ name }: Place, filling: Filling = {}): RegExp {
  const parts = name.split(/(\*|\{[^}]*\})/)
  const pattern = parts.map((part) => {
    if (part === '*') return '.*'
    const [, key] = /^\{(.*)\}$/.exec(part) ?? []
    return RegExp.escape(key === undefined ? part : (filling[key] ?? part)).replaceAll(/(\\x20| )+/g, '\\s+')
  })
  return new RegExp(`^\\s*${pattern.join('')}\\s*$`, 'is')
}

/** For messages: `the button "Find"`. */
export function shownPlace({ role, name }: Place): string {
  return `the ${role} "${name}"`
}
