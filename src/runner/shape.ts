import { HarnessFault } from '../domain/outcomes.ts'

/** Something of unknown make, and the words for where it was found. */
export interface Unknown {
  readonly where: string
  readonly value: Readonly<Record<string, unknown>>
}

/** Takes a value for an object with fields, or says what was found instead. */
export function record(value: unknown, where: string): Unknown {
  if ((typeof value === 'object' && value !== null) || typeof value === 'function')
    return { where, value: value as Record<string, unknown> }
  throw wrong(where, 'an object', value)
}

/** Takes one field that must pass `is`. */
export function part<T>({ where, value }: Unknown, field: string, is: (it: unknown) => it is T, wanted: string): T {
  const found = value[field]
  if (is(found)) return found
  throw wrong(`${where}.${field}`, wanted, found)
}

/** Takes a field that must be iterable, each item an object with fields. */
export function* list(thing: Unknown, field: string): Generator<Unknown> {
  const found = thing.value[field]
  if (typeof found !== 'object' || found === null || !(Symbol.iterator in found))
    throw wrong(`${thing.where}.${field}`, 'a list', found)
  let index = 0
  for (const item of found as Iterable<unknown>) yield record(item, `${thing.where}.${field}[${index++}]`)
}

export const text = (thing: Unknown, field: string) =>
  part(thing, field, (it): it is string => typeof it === 'string', 'a string')

export const number = (thing: Unknown, field: string) =>
  part(thing, field, (it): it is number => typeof it === 'number', 'a number')

/** A field that is true, or false, or absent for false. */
export const flag = (thing: Unknown, field: string) =>
  part(
    thing,
    field,
    (it): it is boolean | undefined => it === undefined || typeof it === 'boolean',
    'true or false',
  ) === true

function wrong(where: string, wanted: string, found: unknown): HarnessFault {
  const kind = found === null ? 'null' : typeof found
  return new HarnessFault(
    `Expected ${where} to be ${wanted}; found ${kind}.\nThe installed @cucumber/cucumber is not the one that src/runner/bridge.ts knows.\nNext: install the versions of package-lock.json with "npm ci".`,
  )
}
