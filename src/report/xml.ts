/** One XML element: its name, its attributes and its content, escaped already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const head = `<${name}${told.join('')}`
  return content.length === 0 ? `${head}/>` : `${head}>${content.join('\n')}</${name}>`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for content and attributes. Characters that XML 1.0 cannot hold become U+FFFD; line ends survive attributes. */
export function escapeXml(text: string): string {
  return Array.from(text.toWellFormed(), (character) => NAMED[character] ?? permitted(character)).join('')
}

function permitted(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === 9 || code === 10 || code === 13) return `&#${code};`
  return code < 32 || code === 0xfffe || code === 0xffff ? '\u{FFFD}' : character
}
