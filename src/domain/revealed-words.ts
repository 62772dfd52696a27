/** Longer than any message that says one thing; more is looked at in its plain form alone. */
const MOST_CHARACTERS = 20_000
const BASE64 = /[A-Za-z0-9+/_-]{4,}={0,2}/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', nbsp: ' ', sol: '/', hyphen: '-', lowbar: '_' }

/**
 * A text in every writing in which somebody, or some machine, could read a word in it: plain, percent-decoded, with its
 * HTML entities resolved, with what base64 hides in it, and one of these within another. In lower case, words parted by
 * single spaces, with one before and one after.
 */
export function revealingForms(text: string): readonly string[] {
  const short = text.slice(0, MOST_CHARACTERS)
  const once = [text, ...decoded(short)]
  const twice = once.slice(1).flatMap(decoded)
  const all = [...once, ...twice]
  return [...new Set([...all, ...all.map(parted)].map(spoken))]
}

/** Words that were written as one name. */
function parted(text: string): string {
  return text.replaceAll(/([a-z])([A-Z])/g, '$1 $2')
}

function decoded(text: string): readonly string[] {
  return [...new Set([percentDecoded(text), entitiesResolved(text), ...fromBase64(text)])].filter((one) => one !== text)
}

function percentDecoded(text: string): string {
  return text.replaceAll('+', ' ').replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
}

function entitiesResolved(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** What is readable once it is decoded; most words are base64 of noise. */
function fromBase64(text: string): readonly string[] {
  return (text.match(BASE64) ?? []).flatMap((word) => {
    const found = Buffer.from(word, 'base64').toString('utf8')
    return /^[\p{L}\p{N}\p{P}\p{Zs}\n\r\t]{3,}$/u.test(found) ? [found] : []
  })
}

/** Letters of other alphabets' shapes and accents are those that a reader takes them for. */
function spoken(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return ` ${plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
