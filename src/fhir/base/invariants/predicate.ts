import { isObject, type Json } from '../../finding.ts'

/** A constraint of the standard: what it asks for in words, and whether a value keeps it. */
export interface Invariant {
  readonly says: string
  readonly holds: (value: Json) => boolean
}

/** Constraints by their key, for each type or element (`Organization.telecom`) that has to keep them. */
export type Invariants = Readonly<Record<string, Readonly<Record<string, Invariant>>>>

export const UCUM = 'http://unitsofmeasure.org'

/** Whether an element is there, if only with an extension in place of its value. */
export function has(value: Json, ...names: readonly string[]): boolean {
  return names.some((name) => value[name] !== undefined || value[`_${name}`] !== undefined)
}

/** Whether a choice such as `value[x]` is there with any type. */
export function hasChoice(value: Json, name: string): boolean {
  return Object.keys(value).some((key) => {
    const at = key.startsWith('_') ? 1 : 0
    return key.startsWith(name, at) && /[A-Z]/.test(key.charAt(at + name.length))
  })
}

/** How many of these elements are there; a list counts each of its items. */
export function count(value: Json, ...names: readonly string[]): number {
  return names.reduce(
    (sum, name) => sum + (Array.isArray(value[name]) ? value[name].length : has(value, name) ? 1 : 0),
    0,
  )
}

/** The objects of a list, or the one object that there is. */
export function parts(value: unknown): readonly Json[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject)
}

/** All objects on a path through parts. */
export function along(value: Json, ...path: readonly string[]): readonly Json[] {
  return path.reduce<readonly Json[]>((here, name) => here.flatMap((one) => parts(one[name])), [value])
}

export function isDistinct(values: readonly unknown[]): boolean {
  const given = values.filter((one) => one !== undefined)
  return new Set(given).size === given.length
}

export function isCoded(value: unknown, system: string, ...codes: readonly string[]): boolean {
  return parts(value)
    .flatMap((concept) => parts(concept.coding))
    .some((coding) => coding.system === system && codes.includes(String(coding.code)))
}

/**
 * Whether one date or time is not after another. Days, months and years are compared as far as both say; times with
 * their zones. What cannot be compared is no breach.
 */
export function isInOrder(first: unknown, second: unknown): boolean {
  if (typeof first !== 'string' || typeof second !== 'string') return true
  if (first.includes('T') && second.includes('T')) return !(Date.parse(first) > Date.parse(second))
  const known = Math.min(first.length, second.length, 10)
  return first.slice(0, known) <= second.slice(0, known)
}
