import { anyOf } from './any-of.ts'
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
  const named = people.flatMap(({ identifiers }) => identifiers.filter((one) => !isNhsNumber(one)))
  const forms = [...encoded.keys()].filter((form) => !isNhsNumber(form))
  const put = (found: string) => pseudonyms.get(plain(found)) ?? '[known person]'
  return [
    { pattern: TEN_DIGITS, put: (found) => pseudonyms.get(found.replaceAll(/\D/gu, '')) ?? found },
    ...(named.length === 0 ? [] : [{ pattern: standing(named), put }]),
    ...(forms.length === 0
      ? []
      : [{ pattern: new RegExp(anyOf(forms), 'g'), put: (found: string) => encoded.get(found) ?? '[known person]' }]),
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

/** Ten digits are one number, whatever letters touch them. */
const TEN_DIGITS = new RegExp(String.raw`(?<!\p{N})\d{3}${BETWEEN}\d{3}${BETWEEN}\d{4}(?!\p{N})`, 'gu')

/** A name or an id of another kind must stand by itself. */
function standing(identifiers: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(identifiers)}(?![\\p{L}\\p{N}])`, 'giu')
}
