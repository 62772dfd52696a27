import { readFileSync } from 'node:fs'

/** How strictly codes are bound: a code from elsewhere is wrong, or has to have a reason. */
export interface Bound {
  /** Name of a value set. */
  readonly codes?: string
  readonly binding?: 'required' | 'extensible'
}

/** Something that a profile asks for at an element, named by its path below the resource; '' is the resource itself. */
export interface ProfileRule extends Bound {
  readonly at?: string
  readonly min?: number
  /** Of this extension, as often as `max`. */
  readonly url?: string
  readonly max?: number
  /** Key of a constraint of UK Core's own. */
  readonly constraint?: string
  /** Values of the element `of` that have this system are a slice: at most `max`, each with what it needs. */
  readonly slice?: string
  readonly of?: string
  readonly system?: string
  readonly needs?: readonly string[]
  /** An extension that only values of the slice may have. */
  readonly ownExtension?: string
}

export interface Profile {
  readonly profile: string
  readonly version: string
  readonly status: 'active' | 'draft'
  readonly rules: readonly ProfileRule[]
  /** Elements that a system has to be able to keep and give back: what the standard calls must-support. */
  readonly roundTrips: readonly string[]
}

export interface ExtensionPart extends Bound {
  readonly min?: number
  readonly max?: number
  /** Types that its value may have; without any it has parts in place of a value. */
  readonly types?: readonly string[]
}

export interface ExtensionRule extends ExtensionPart {
  readonly status: 'active' | 'draft' | 'retired'
  /** Elements or types that it may stand on. */
  readonly places: readonly string[]
  readonly parts?: Readonly<Record<string, ExtensionPart>>
}

function read(file: string) {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

/** By type of resource. */
export const PROFILES: Readonly<Record<string, Profile>> = read('profiles.json').profiles

/** By their address. */
export const EXTENSIONS: Readonly<Record<string, ExtensionRule>> = read('extensions.json').extensions

type ValueSets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** Codes of value sets by system; only value sets that can be listed are here. */
const { valueSets: VALUE_SETS, retired: RETIRED }: { readonly valueSets: ValueSets; readonly retired: ValueSets } =
  read('value-sets.json')

const LANGUAGES = 'all-languages'
/**
 * As BCP 47 forms them, in any case: a language, which may be extended, then script, region, variants, extensions and
 * private use. Whether any of it exists is not looked at. Source: RFC 5646, section 2.1, without the old irregular tags and the longer
 * languages that nobody has registered.
 */
const LANGUAGE =
  /^([a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wyz\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?|x(-[a-z\d]{1,8})+)$/i

/** Whether a coding is from a value set; undefined where the value set cannot be listed. */
export function isIn(valueSet: string, system: unknown, code: unknown): boolean | undefined {
  if (valueSet === LANGUAGES) return system === 'urn:ietf:bcp:47' && LANGUAGE.test(String(code))
  const codes = VALUE_SETS[valueSet]
  return codes && (codes[String(system)]?.includes(String(code)) ?? false)
}

/**
 * Whether a coding was from a value set until its code system was retired. Systems that the NHS itself runs still send
 * the codes of England under the retired system.
 */
export function wasIn(valueSet: string, system: unknown, code: unknown): boolean {
  return RETIRED[valueSet]?.[String(system)]?.includes(String(code)) ?? false
}

/** Value sets with a binding that nothing here looks at. */
export function uncheckedValueSets(): readonly string[] {
  const bound = [
    ...Object.values(PROFILES).flatMap(({ rules }) => rules.map(({ codes }) => codes)),
    ...Object.values(EXTENSIONS).flatMap(({ codes, parts = {} }) => [
      codes,
      ...Object.values(parts).map((one) => one.codes),
    ]),
  ]
  const names = bound.filter((name) => name !== undefined)
  return [...new Set(names)].filter((name) => isIn(name, '', '') === undefined).sort()
}
