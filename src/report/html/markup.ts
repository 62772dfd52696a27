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

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters, and those that turn the direction of text or cannot be seen: they can make evidence lie. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Text in which nothing can move a cursor, turn a line round or hide: characters that cannot be seen are spelt out. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n/g, '\n')
    .replace(UNSEEN, (found) => (found === '\n' || found === '\t' ? found : spelt(found)))
}

/** Text as it may stand in an element or a quoted attribute. */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '')
}

function spelt(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
