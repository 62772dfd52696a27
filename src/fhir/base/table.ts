import { readFileSync } from 'node:fs'

/** Codes of a value set by the code system that they belong to. */
export type CodesOfSystems = Readonly<Record<string, readonly string[]>>

/** One element of a type; a choice such as `value[x]` is there once for each type that it may have. */
export interface ElementRule {
  /** A primitive, a type of the table, or `Resource` for any resource. */
  readonly type: string
  /** Absent where it may be missing. */
  readonly min?: number
  /** A list; otherwise one value alone. */
  readonly many?: true
  /** Address of the value set that its codes have to come from. */
  readonly codes?: string
  /** Types that a reference may point to; absent where any will do. */
  readonly targets?: readonly string[]
  /** Name of the choice, for example `value`: only one of its alternatives may be there. */
  readonly choice?: string
}

export interface TypeRule {
  /** Whose elements it has as well. */
  readonly base?: string
  readonly resource?: true
  readonly elements: Readonly<Record<string, ElementRule>>
}

/** What base FHIR R4 says of the shape of resources, as far as it can be written in a table. */
export interface Table {
  readonly version: string
  /** Types by name; an element with children of its own is a type named by its path. */
  readonly types: Readonly<Record<string, TypeRule>>
  /** Value sets of required bindings by their address. */
  readonly codes: Readonly<Record<string, CodesOfSystems>>
  /** Value sets of required bindings that cannot be listed, such as the units of UCUM. */
  readonly uncheckedCodes: readonly string[]
  /** Keys of the constraints that are errors, by the path of the type or element that has to keep them. */
  readonly constraints: Readonly<Record<string, readonly string[]>>
}

/** The file that `derive.ts` writes. */
export const TABLE_FILE = new URL('r4.generated.json', import.meta.url)

export const TABLE: Table = JSON.parse(readFileSync(TABLE_FILE, 'utf8'))
