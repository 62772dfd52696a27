/** A person whom a candidate knew before the run. They may be anybody, so evidence never shows who they are. */
export interface KnownPerson {
  /** For example `known person 1`. The same in every run. */
  readonly pseudonym: string
  /** Numbers, names and local ids by which they can be recognised. */
  readonly identifiers: readonly string[]
}

/** Puts pseudonyms in the place of identifiers. */
export function pseudonymiser(people: readonly KnownPerson[]): (text: string) => string {
  const pseudonyms = new Map<string, string>()
  for (const { pseudonym, identifiers } of people)
    for (const identifier of identifiers) pseudonyms.set(plain(identifier), `[${pseudonym}]`)
  if (pseudonyms.size === 0) return (text) => text
  const shapes = people.flatMap(({ identifiers }) => identifiers.map(shape)).sort((a, b) => b.length - a.length)
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${shapes.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => text.replaceAll(any, (found) => pseudonyms.get(plain(found)) ?? '[known person]')
}

function plain(identifier: string): string {
  const compact = identifier.replaceAll(/[ \u00a0-]/g, '')
  return /^\d{10}$/.test(compact) ? compact : identifier.toLowerCase()
}

function shape(identifier: string): string {
  const compact = plain(identifier)
  if (!/^\d{10}$/.test(compact)) return RegExp.escape(identifier)
  return `${compact.slice(0, 3)}[ \\u00a0-]?${compact.slice(3, 6)}[ \\u00a0-]?${compact.slice(6)}`
}
