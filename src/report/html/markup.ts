/** HTML that is safe to put into a page: everything that was not written by us has been escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What a template may hold. Plain text is escaped; `undefined` and `false` leave nothing. */
export type Content = Markup | string | number | undefined | false | readonly Content[]

/** A template whose values are escaped. Attribute values must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => part + rendered(values[index])).join(''))
}

function rendered(value: Content): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(rendered).join('')
  return escapeText(String(value))
}

/** Control characters, and those that turn the direction of text or cannot be seen: they can make evidence lie. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Most text has nothing else in it, and needs no closer look. */
const SEEN = /^[\t\n -~]*$/

/** Text in which nothing can move a cursor, turn a line round or hide: characters that cannot be seen are spelt out. */
export function visible(text: string): string {
  if (SEEN.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(UNSEEN, (found) => (found === '\n' || found === '\t' ? found : spelt(found)))
}

/** Text as it may stand in an element or a quoted attribute. */
export function escapeText(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function spelt(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
