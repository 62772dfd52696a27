import codes from './alert-codes.json' with { type: 'json' }

/** A code of the prison's alert list. */
export interface AlertCode {
  readonly code: string
  readonly description: string
  readonly type: string
  readonly typeDescription: string
}

const TYPES: Readonly<Record<string, string>> = codes.types
const CODES: Readonly<Record<string, { readonly type: string; readonly description: string }>> = codes.codes

/** Looks a code up in the prison's list; `undefined` when it is not there. */
export function alertCode(code: string): AlertCode | undefined {
  const found = CODES[code]
  if (!found) return undefined
  return { code, description: found.description, type: found.type, typeDescription: TYPES[found.type] ?? found.type }
}
