/** How many single-character edits (two letters swapped count as one) turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const ways = [
        cell(previous, column - 1) + (same ? 0 : 1),
        cell(previous, column) + 1,
        cell(current, column - 1) + 1,
      ]
      current.push(Math.min(...ways, swapped ? cell(before, column - 2) + 1 : Number.POSITIVE_INFINITY))
    }
    before = previous
    previous = current
  }
  return cell(previous, b.length)
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? 0
}

/** The known word that was probably meant, or nothing when none is close (a third of its letters at most). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** ` Did you mean "x"?`, or what else may be written, or nothing. */
export function suggestion(word: string, known: readonly string[], otherwise = 'Known'): string {
  const meant = nearest(word, known)
  if (meant !== undefined) return ` Did you mean "${meant}"?`
  return known.length > 0 && known.length <= 12 ? ` ${otherwise}: ${known.join(', ')}.` : ''
}
