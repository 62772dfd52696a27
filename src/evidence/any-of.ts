interface Branch {
  readonly next: Map<string, Branch>
  ends: boolean
}

/**
 * The source of a pattern that finds the longest of any of these texts. What they begin with alike is written once, so that
 * thousands of them cost hardly more than one.
 */
export function anyOf(texts: Iterable<string>): string {
  const root: Branch = { next: new Map(), ends: false }
  for (const text of texts) {
    let branch = root
    for (const character of text) {
      const next = branch.next.get(character) ?? { next: new Map(), ends: false }
      branch.next.set(character, next)
      branch = next
    }
    branch.ends = true
  }
  return written(root)
}

function written({ next, ends }: Branch): string {
  if (next.size === 0) return ''
  const ways = [...next].map(([character, branch]) => `${escaped(character)}${written(branch)}`)
  const [only = ''] = ways
  if (!ends) return ways.length === 1 ? only : `(?:${ways.join('|')})`
  return `(?:${ways.join('|')})?`
}

/** As a pattern with or without the flag `u` takes it. */
function escaped(character: string): string {
  return /[$()*+./?[\\\]^{|}-]/.test(character) ? RegExp.escape(character) : character
}
