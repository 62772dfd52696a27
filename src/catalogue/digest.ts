import { createHash } from 'node:crypto'
import { basename } from 'node:path'

/** SHA-256 (hex) of a text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** SHA-256 (hex) of several files, whatever their order and whatever folder they are in. */
export function digestOfFiles(files: readonly { readonly file: string; readonly text: string }[]): string {
  const lines = files.map(({ file, text }) => `${digestOf(text)} ${basename(file)}\n`)
  return digestOf(lines.sort().join(''))
}
