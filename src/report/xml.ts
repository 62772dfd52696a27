/** One XML element with its attributes; its content is either text, which is escaped, or elements, one a line. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | readonly string[] = [],
): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const head = `<${name}${told.join('')}`
  if (content.length === 0) return `${head}/>`
  const inner = typeof content === 'string' ? escapeXml(content) : `\n${content.join('\n')}\n`
  return `${head}>${inner}</${name}>`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/**
 * Text for content and attributes. Control characters and what else XML 1.0 cannot hold become U+FFFD; line ends
 * survive attributes.
 */
export function escapeXml(text: string): string {
  return Array.from(text.toWellFormed(), (character) => NAMED[character] ?? permitted(character)).join('')
}

function permitted(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === 9 || code === 10 || code === 13) return `&#${code};`
  return code < 32 || (code > 126 && code < 160) || code === 0xfffe || code === 0xffff ? '\u{FFFD}' : character
}
