import { isObject, type Json } from '../finding.ts'

/** A resource with one thing changed, and what it was. */
export interface Mutant {
  readonly resource: Json
  readonly what: string
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Place {
  readonly parent: Record<string, unknown> | unknown[]
  readonly key: string | number
  readonly path: string
}

const WRONG_VALUES: readonly unknown[] = [
  ...['', ' ', 'a  b', '02/01/1980', '1980-13-45', '2021-02-30', '2021-02-28T25:00:00Z', '2021-02-28T09:00:00'],
  ...['Patient/1', 'Banana/1', '#nobody', 'Medication/m', 'urn:oid:9.9', 'x'.repeat(70), 'not a code', 'unknown-code'],
  ...[null, true, false, 0, -1, 1.5, 2_147_483_648, 'true', '1', {}, [], [{}], [null], { id: 'x' }, ['text']],
]
const OTHER_NAMES = ['valueString', 'valueBoolean', 'status', 'code', 'Status', 'comment', '_status', '_comment', 'id']

/** Changes one place of a resource by chance. */
export function mutate(resource: Json, next: () => number): Mutant {
  const changed = structuredClone(resource) as Record<string, unknown>
  const places = placesIn(changed, String(changed.resourceType))
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
  const { parent, key, path } = pick(places)
  const slot = parent as Record<string | number, unknown>
  const before = slot[key]
  const name = pick(OTHER_NAMES)
  const kinds: readonly (() => string)[] = [
    () => {
      if (Array.isArray(parent)) parent.splice(Number(key), 1)
      else delete parent[key]
      return `${path} left out`
    },
    () => {
      slot[key] = pick(WRONG_VALUES)
      return `${path} set to ${JSON.stringify(slot[key])}`
    },
    () => {
      slot[key] = Array.isArray(before) ? before[0] : [before]
      return `${path} ${Array.isArray(before) ? 'without its list' : 'made a list'}`
    },
    () => {
      if (Array.isArray(parent)) slot[key] = pick(WRONG_VALUES)
      else {
        parent[`${key}s`] = before
        delete parent[key]
      }
      return `${path} renamed or replaced`
    },
    () => {
      const target = isObject(before) ? (before as Record<string, unknown>) : changed
      target[name] = pick([...WRONG_VALUES, 'final'])
      return `${target === changed ? changed.resourceType : path} given ${name}`
    },
    () => {
      slot[key] = swapped(pick(places))
      return `${path} set to what is elsewhere`
    },
  ]
  return { what: pick(kinds)(), resource: changed }
}

function swapped({ parent, key }: Place): unknown {
  return structuredClone((parent as Record<string | number, unknown>)[key])
}

function placesIn(value: unknown, path: string): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  return keys.flatMap((key) => {
    const below = typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`
    const parent = value as Place['parent']
    return [{ parent, key, path: below }, ...placesIn(parent[key as never], below)]
  })
}
