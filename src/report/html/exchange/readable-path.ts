/** A path with its percent-escapes undone where that can be read on one line; the evidence keeps it as it was. */
export function readablePath(path: string): string {
  try {
    const undone = decodeURIComponent(path)
    return /[\s\p{C}]/u.test(undone) ? path : undone
  } catch {
    return path
  }
}
