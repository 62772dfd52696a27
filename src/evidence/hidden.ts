/** Something that is kept out of a text. */
export interface Hidden {
  /** Global. */
  readonly pattern: RegExp
  /** What stands there instead; the text itself where nothing is to be hidden. */
  readonly put: (found: string) => string
}

/** A character that is written as an escape, as one or more layers of JSON, URL and HTML write it. */
const ESCAPE = /%[0-9a-f]{2}|(?<!\\)\\+(?:u[0-9a-f]{4}|\/)|&#x[0-9a-f]{1,6};|&#\d{1,7};|&(?:nbsp|quot|amp|lt|gt);/gi
/** Escapes within escapes are undone this often. */
const LAYERS = 3
const NAMED: Readonly<Record<string, string>> = { nbsp: '\u00a0', quot: '"', amp: '&', lt: '<', gt: '>' }

/**
 * A text without what is hidden, also where that only shows once escapes are undone: `nhs-number%7C9990000018`.
 *
 * @param told how a replacement is written where it takes the place of escapes
 */
export function without(
  text: string,
  hidden: readonly Hidden[],
  told: (word: string) => string = (word) => word,
): string {
  const clean = directly(text, hidden)
  if (!showsThrough(clean, hidden)) return clean
  const cuts: Cut[] = []
  let view = undone({ plain: clean, from: undefined, to: undefined })
  for (let layer = 1; view && layer <= LAYERS; layer += 1) {
    for (const one of hidden) cuts.push(...cutsIn(view, one))
    view = undone(view)
  }
  return cut(clean, cuts, told)
}

function directly(text: string, hidden: readonly Hidden[]): string {
  return hidden.reduce((clean, { pattern, put }) => clean.replaceAll(pattern, put), text)
}

/** True when anything hidden would show with escapes undone; most texts are done with here. */
function showsThrough(text: string, hidden: readonly Hidden[]): boolean {
  let plain = text
  for (let layer = 1; layer <= LAYERS; layer += 1) {
    const next = plain.replaceAll(ESCAPE, characterOf)
    if (next === plain) return false
    if (directly(next, hidden) !== next) return true
    plain = next
  }
  return false
}

/** A text with escapes undone, and where in the original each of its characters begins and ends. */
interface View {
  readonly plain: string
  /** Absent where it is the original. */
  readonly from: readonly number[] | undefined
  readonly to: readonly number[] | undefined
}

/** One layer less; undefined when there is none. */
function undone(view: View): View | undefined {
  const from: number[] = []
  const to: number[] = []
  const pieces: string[] = []
  const keep = (begin: number, end: number) => {
    pieces.push(view.plain.slice(begin, end))
    for (let at = begin; at < end; at += 1) {
      from.push(view.from?.[at] ?? at)
      to.push(view.to?.[at] ?? at + 1)
    }
  }
  let done = 0
  for (const { 0: written, index } of view.plain.matchAll(ESCAPE)) {
    const end = index + written.length
    const character = characterOf(written)
    keep(done, index)
    pieces.push(character)
    for (let unit = 0; unit < character.length; unit += 1) {
      from.push(view.from?.[index] ?? index)
      to.push(view.to?.[end - 1] ?? end)
    }
    done = end
  }
  if (done === 0) return undefined
  keep(done, view.plain.length)
  return { plain: pieces.join(''), from, to }
}

function characterOf(written: string): string {
  const name = /^&(\w+);$/.exec(written)?.[1]
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? written
  if (written.endsWith('/')) return '/'
  const decimal = /^&#(\d+);$/.exec(written)?.[1]
  const code = decimal === undefined ? Number.parseInt(written.replace(/^\W+[ux]?/i, ''), 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : written
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly word: string
}

function cutsIn({ plain, from = [], to = [] }: View, { pattern, put }: Hidden): Cut[] {
  return [...plain.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const word = put(found)
    const [begin, end] = [from[index], to[index + found.length - 1]]
    return word === found || begin === undefined || end === undefined ? [] : [{ from: begin, to: end, word }]
  })
}

/** Where cuts overlap, the one that begins first stands for all. */
function cut(text: string, cuts: readonly Cut[], told: (word: string) => string): string {
  const pieces: string[] = []
  let done = 0
  for (const { from, to, word } of cuts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= done) pieces.push(text.slice(done, from), told(word))
    done = Math.max(done, to)
  }
  return pieces.join('') + text.slice(done)
}
