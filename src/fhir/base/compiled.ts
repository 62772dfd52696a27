import { PRIMITIVES } from './primitives.ts'
import { type ElementRule, TABLE } from './table.ts'

/** A type of the table, made ready for many looks. */
export interface CompiledType {
  readonly name: string
  readonly elements: ReadonlyMap<string, CompiledElement>
  /** What has to be there, by any of these names. */
  readonly required: readonly { readonly anyOf: readonly string[]; readonly name: string; readonly owner: string }[]
}

export interface CompiledElement extends ElementRule {
  /** The type that declares it, for example `Patient.contact`. */
  readonly owner: string
  /** As its definition calls it: `value[x]` for each alternative. */
  readonly definedAs: string
  readonly primitive: boolean
  /** The codes of its value set; those of a `code` in any system. */
  readonly allowed?: ReadonlySet<string>
}

const ABSTRACT = ['Resource', 'DomainResource']
const compiled = new Map<string, CompiledType>()
const listed = new Map<string, ReadonlySet<string>>()

/** @returns undefined where R4 has no such type of resource */
export function resourceType(name: string): CompiledType | undefined {
  if (ABSTRACT.includes(name) || !Object.hasOwn(TABLE.types, name)) return undefined
  return TABLE.types[name]?.resource ? typeNamed(name) : undefined
}

/** @throws where the table names a type that it does not have */
export function typeNamed(name: string): CompiledType {
  const known = compiled.get(name)
  if (known) return known
  const rule = TABLE.types[name]
  if (!rule) throw new Error(`The table of R4 has no type ${name}: derive it anew with src/fhir/base/derive.ts.`)
  const base = rule.base ? typeNamed(rule.base) : undefined
  const own = Object.entries(rule.elements).map(([element, one]) => [element, compile(name, element, one)] as const)
  const elements = new Map([...(base?.elements ?? []), ...own])
  const made = { name, elements, required: [...(base?.required ?? []), ...requiredOf(name, own)] }
  compiled.set(name, made)
  return made
}

function compile(owner: string, name: string, rule: ElementRule): CompiledElement {
  const allowed = rule.codes === undefined ? undefined : codesOf(rule.codes, rule.type === 'code')
  return {
    ...rule,
    owner,
    definedAs: rule.choice === undefined ? name : `${rule.choice}[x]`,
    primitive: PRIMITIVES.has(rule.type),
    ...(allowed ? { allowed } : {}),
  }
}

/** Plain codes, or pairs `system|code` where an element says the system as well. */
function codesOf(url: string, plain: boolean): ReadonlySet<string> {
  const key = `${plain} ${url}`
  const known = listed.get(key)
  if (known) return known
  const pairs = Object.entries(TABLE.codes[url] ?? {})
  const made = new Set(pairs.flatMap(([system, codes]) => codes.map((code) => (plain ? code : `${system}|${code}`))))
  listed.set(key, made)
  return made
}

function requiredOf(
  owner: string,
  elements: readonly (readonly [string, CompiledElement])[],
): CompiledType['required'] {
  const needed = elements.filter(([, { min = 0 }]) => min > 0)
  const names = new Set(needed.map(([, { definedAs }]) => definedAs))
  return [...names].map((name) => ({
    owner,
    name,
    anyOf: needed.filter(([, { definedAs }]) => definedAs === name).map(([element]) => element),
  }))
}
