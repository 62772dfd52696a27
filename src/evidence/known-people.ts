import type { Hidden } from './hidden.ts'
import { secretForms } from './secret-forms.ts'

/** A person whom a candidate knew before the run. They may be anybody, so evidence never shows who they are. */
export interface KnownPerson {
  /** For example `known person 1`. The same in every run. */
  readonly pseudonym: string
  /** Numbers, names and local ids by which they can be recognised. */
  readonly identifiers: readonly string[]
}

/** Puts pseudonyms in the place of identifiers. */
export function pseudonymsFor(people: readonly KnownPerson[]): readonly Hidden[] {
  const pseudonyms = new Map<string, string>()
  const encoded = new Map<string, string>()
  for (const { pseudonym, identifiers } of people)
    for (const identifier of identifiers) {
      pseudonyms.set(plain(identifier), `[${pseudonym}]`)
      if (isNhsNumber(identifier))
        for (const form of secretForms(plain(identifier))) encoded.set(form, `[${pseudonym}]`)
    }
  if (pseudonyms.size === 0) return []
  const shapes = people.flatMap(({ identifiers }) => identifiers.map(shape)).sort((a, b) => b.length - a.length)
  const forms = [...encoded.keys()].filter((form) => !isNhsNumber(form)).map((form) => RegExp.escape(form))
  return [
    { pattern: new RegExp(shapes.join('|'), 'giu'), put: (found) => pseudonyms.get(plain(found)) ?? '[known person]' },
    ...(forms.length === 0
      ? []
      : [
          { pattern: new RegExp(forms.join('|'), 'g'), put: (found: string) => encoded.get(found) ?? '[known person]' },
        ]),
  ]
}

function plain(identifier: string): string {
  const compact = identifier.replaceAll(/[\p{Zs}\p{Pd}]/gu, '')
  return /^\d{10}$/.test(compact) ? compact : identifier.toLowerCase()
}

function isNhsNumber(identifier: string): boolean {
  return /^\d{10}$/.test(plain(identifier))
}

/** Between the groups of a number: one space or dash of any kind. */
const BETWEEN = String.raw`[\t\p{Zs}\p{Pd}]?`

/** Ten digits are nobody else's, whatever letters touch them; a name or another id must stand by itself. */
function shape(identifier: string): string {
  const compact = plain(identifier)
  if (!isNhsNumber(identifier)) return `(?<![\\p{L}\\p{N}])${RegExp.escape(identifier)}(?![\\p{L}\\p{N}])`
  return `(?<!\\p{N})${compact.slice(0, 3)}${BETWEEN}${compact.slice(3, 6)}${BETWEEN}${compact.slice(6)}(?!\\p{N})`
}
