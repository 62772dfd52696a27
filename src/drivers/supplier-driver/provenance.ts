import { Unsupported } from '../../domain/outcomes.ts'
import { wallTimeIn } from '../../domain/wall-time.ts'
import type { Codes, ListRead, Sourced } from './messages.ts'

/** What one element of a list says, each value of it found where the driver said. */
export type Item = Readonly<Record<string, string | readonly string[]>>

/** The body of an answer, and where it was seen, for messages. */
export interface Source {
  readonly body: unknown
  readonly where: string
}

/** Fields whose values a system may say in codes of its own. Names, dates, times and numbers stand there as they are. */
const CODED: ReadonlySet<string> = new Set([
  'state',
  'place',
  'reason',
  'enteredBy',
  'category',
  'heldBy',
  'kind',
  'refusal',
])

/**
 * What the elements of a list say. Each element is told of, in its order, and every value stands in it: nothing can be
 * invented, and nothing left out.
 *
 * @throws {Unsupported} for a pointer that does not lead there, or to something else
 */
export function itemsIn({ pointer, items }: ListRead, { body, where }: Source, codes: Codes): readonly Item[] {
  const list = at(body, pointer)
  if (!Array.isArray(list))
    throw unsupported(`a list at ${shown(pointer)}`, list === undefined ? 'nothing there' : 'something else', where)
  if (list.length !== items.length)
    throw unsupported(`what each of ${list.length} elements at ${shown(pointer)} says`, `${items.length} told`, where)
  return items.map((item, index) => {
    const source = { body: list[index], where: `${where}, ${shown(`${pointer}/${index}`)}` }
    const value = (field: string, one: Sourced) => valueIn(field, one, source, codes)
    return Object.fromEntries(
      Object.entries(item).map(([field, said]) => [
        field,
        Array.isArray(said) ? said.map((one) => value(field, one)) : value(field, said as Sourced),
      ]),
    )
  })
}

/**
 * The value, if it stands where the driver says: as it is, as the date or time of a timestamp (on the clocks of
 * England where it names a zone), or as what the driver has said in the beginning that a code means.
 *
 * @throws {Unsupported} otherwise
 */
export function valueIn(field: string, { value, pointer }: Sourced, { body, where }: Source, codes: Codes): string {
  const found = at(body, pointer)
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean')
    throw unsupported(`the ${field} "${value}" at ${shown(pointer)}`, 'no such text or number there', where)
  const text = String(found)
  const code = CODED.has(field) && Object.hasOwn(codes, field) ? codes[field] : undefined
  const means = code && Object.hasOwn(code, text) ? [code[text]] : readings(field, text)
  if (means.includes(value)) return value
  throw unsupported(`the ${field} "${value}" at ${shown(pointer)}`, `"${text.slice(0, 80)}" there`, where)
}

function readings(field: string, text: string): readonly (string | undefined)[] {
  if (field !== 'date' && field !== 'from' && field !== 'to') return [text]
  const zoned = wallTimeIn(text)
  if (zoned) return [field === 'date' ? zoned.date : zoned.time]
  const local = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text)
  return local ? [field === 'date' ? local[1] : local[2]] : [text]
}

/** What a JSON pointer leads to; nothing where it leads nowhere. */
function at(body: unknown, pointer: string): unknown {
  let found = body
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = Reflect.get(found, key)
  }
  return found
}

const shown = (pointer: string) => (pointer === '' ? 'the whole answer' : pointer)

function unsupported(expected: string, found: string, where: string): Unsupported {
  return new Unsupported(
    `The driver told ${expected}; found ${found}.\nSeen: ${where}\nNext: have the driver tell what the system answers, and where it stands in that answer.`,
  )
}
