/** Shorter secrets cannot be told from ordinary text. */
export const SHORTEST_SECRET = 8

/**
 * The shapes in which a secret can turn up in what systems say to each other: as it is, in a URL, escaped in JSON (and
 * in JSON inside JSON) or HTML, in hex, and anywhere inside base64.
 *
 * @throws a `RangeError` for a secret shorter than {@link SHORTEST_SECRET}
 */
export function secretForms(secret: string): readonly string[] {
  if (secret.length < SHORTEST_SECRET)
    throw new RangeError(`A secret of fewer than ${SHORTEST_SECRET} characters cannot be kept out of evidence.`)
  const url = encodeURIComponent(secret)
  const json = escaped(secret)
  const hex = Buffer.from(secret).toString('hex')
  const forms = [
    secret,
    url,
    lowerEscapes(url),
    url.replaceAll('%20', '+'),
    encodeURI(secret),
    json,
    escaped(json),
    json.replaceAll('/', '\\/'),
    secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    hex,
    hex.toUpperCase(),
    ...insideBase64(secret, 'base64'),
    ...insideBase64(secret, 'base64url'),
  ]
  return [...new Set(forms)].sort((a, b) => b.length - a.length)
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function lowerEscapes(url: string): string {
  return url.replaceAll(/%[0-9A-F]{2}/g, (found) => found.toLowerCase())
}

/**
 * The characters that a secret always has inside a base64 text, for each of the three places where it can begin. The
 * outermost characters also depend on its neighbours, and are left out.
 */
function insideBase64(secret: string, encoding: 'base64' | 'base64url'): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)])
    const first = Math.ceil((before * 8) / 6)
    const certain = bytes
      .toString(encoding)
      .replaceAll('=', '')
      .slice(first, Math.floor((bytes.length * 8) / 6))
    return encoding === 'base64' ? [certain, encodeURIComponent(certain), certain.replaceAll('/', '\\/')] : [certain]
  })
}
