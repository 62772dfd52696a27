import { CAST, type CastName } from './people.ts'

/** The part of a written example that can name people. */
export interface Written {
  readonly steps: readonly {
    readonly text: string
    readonly argument?:
      | {
          readonly dataTable?:
            | { readonly rows: readonly { readonly cells: readonly { readonly value: string }[] }[] }
            | undefined
        }
      | undefined
  }[]
}

/** Everyone of the cast whom an example names, in the order of the cast. */
export function namesIn({ steps }: Written): readonly CastName[] {
  const words = steps.flatMap(({ text, argument }) => [
    text,
    ...(argument?.dataTable?.rows.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? []),
  ])
  const found = new Set(words.join('\n').match(/[A-Z][a-z]+/g))
  return CAST.filter((name) => found.has(name))
}
