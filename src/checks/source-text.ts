import { lineAt } from './finding.ts'

export interface Import {
  readonly specifier: string
  /** Whether it vanishes when the program runs. */
  readonly typeOnly: boolean
  readonly line: number
}

const PIECES = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

/** A text without its comments, and with quoted texts that hold no code blanked out; everything else stays where it was. */
export function codeIn(text: string): string {
  return text.replaceAll(PIECES, (piece) => {
    if (piece.startsWith('`') && piece.includes('${')) return piece
    return blank(piece, isComment(piece) ? ' ' : '_')
  })
}

/** The comments of a text, where they were, and nothing else. */
export function commentsIn(text: string): string {
  let comments = ''
  let from = 0
  for (const match of text.matchAll(PIECES)) {
    if (!isComment(match[0])) continue
    comments += blank(text.slice(from, match.index), ' ') + match[0]
    from = match.index + match[0].length
  }
  return comments
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm

/** Every import of a text: also those that are exported again or loaded later. */
export function importsOf(text: string): readonly Import[] {
  const code = codeIn(text)
  return [...text.matchAll(IMPORT)]
    .filter(({ index }) => /^(import|export)/.test(code.slice(index, index + 6)))
    .map((match) => ({
      specifier: match[2] ?? match[3] ?? '',
      typeOnly: match[1] !== undefined || onlyTypes(match[0]),
      line: lineAt(text, match.index),
    }))
}

/** `import { type A, type B } from`: every name marked as a type. */
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1]?.split(',') ?? []
  const written = names.map((name) => name.trim()).filter((name) => name !== '')
  return written.length > 0 && written.every((name) => name.startsWith('type '))
}

function isComment(piece: string): boolean {
  return piece.startsWith('//') || piece.startsWith('/*')
}

function blank(piece: string, by: string): string {
  return piece.replaceAll(/[^\n]/g, by)
}
