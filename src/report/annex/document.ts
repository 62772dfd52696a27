/** Words, or words that lead somewhere. */
export type Words = string | { readonly text: string; readonly href: string }

/** A part of a document, whatever it is written as: HTML and DOCX say the same. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** The first cell of each row names it. A cell is one or more lines. */
      readonly rows: readonly (readonly (readonly Words[])[])[]
    }

export function heading(level: 1 | 2 | 3, text: string, id: string): Block {
  return { kind: 'heading', level, text, id }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
