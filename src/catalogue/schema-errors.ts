import type { ErrorObject } from 'ajv/dist/2020.js'
import { nearest, suggestion } from './nearest.ts'

/** One `file:line: what. Did you mean "x"?` for each thing that a schema refuses, in the order of the file. */
export function explain(
  errors: readonly ErrorObject[],
  value: unknown,
  file: string,
  lineOf: (path: readonly string[]) => number,
): readonly string[] {
  const told = withoutEchoes(errors).map((error) => {
    const path = placeOf(error)
    return { line: lineOf(path), text: `${inside(path, value)}${sentence(error, path)}` }
  })
  const unique = new Map(told.map((problem) => [`${problem.line} ${problem.text}`, problem]))
  return [...unique.values()].sort((a, b) => a.line - b.line).map(({ line, text }) => `${file}:${line}: ${text}`)
}

/** What a whole-or-part schema says twice is said once; a missing key that was merely misspelt is not missing. */
function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  const kept = errors.filter(({ keyword }) => keyword !== 'if').filter((error) => belongs(error, choices, errors))
  return kept.filter((error) => {
    if (error.keyword !== 'required') return true
    const missing = String(error.params.missingProperty)
    return !kept.some((other) => {
      const unknown = unknownKey(other)
      const near = unknown === undefined ? undefined : nearest(unknown, knownKeys(other))
      return other.instancePath === error.instancePath && near === missing
    })
  })
}

/** Among the branches of a choice only the one with the fewest errors is worth telling. */
function belongs(error: ErrorObject, choices: readonly ErrorObject[], all: readonly ErrorObject[]): boolean {
  for (const choice of choices) {
    const branches = new Map<string, number>()
    for (const other of all) {
      const branch = branchOf(other, choice)
      if (branch !== undefined) branches.set(branch, (branches.get(branch) ?? 0) + 1)
    }
    if (error === choice) return branches.size === 0
    const own = branchOf(error, choice)
    const best = [...branches].sort((a, b) => a[1] - b[1])[0]?.[0]
    if (own !== undefined && own !== best) return false
  }
  return true
}

function branchOf(error: ErrorObject, choice: ErrorObject): string | undefined {
  if (!error.schemaPath.startsWith(`${choice.schemaPath}/`)) return undefined
  return error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0]
}

function placeOf(error: ErrorObject): string[] {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  const unknown = unknownKey(error)
  return unknown === undefined ? path : [...path, unknown]
}

function unknownKey(error: ErrorObject): string | undefined {
  const key = error.params.additionalProperty ?? error.params.unevaluatedProperty
  return typeof key === 'string' ? key : undefined
}

function knownKeys(error: ErrorObject): readonly string[] {
  const properties: unknown = error.parentSchema?.properties
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}

/** `RISK-03: ` when the place is inside something that has an id. */
function inside(path: readonly string[], value: unknown): string {
  let node = value
  let id = ''
  for (const segment of path) {
    node = at(node, segment)
    const own = at(node, 'id')
    if (typeof own === 'string') id = `${own}: `
  }
  return id
}

function at(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
  null: 'nothing',
}

function sentence(error: ErrorObject, path: readonly string[]): string {
  const unknown = unknownKey(error)
  if (unknown !== undefined) return `unknown key "${unknown}".${suggestion(unknown, knownKeys(error), 'Known keys')}`
  if (error.keyword === 'required') return `missing key "${error.params.missingProperty}". Add it.`
  const name = path.findLast((segment) => !/^\d+$/.test(segment))
  const found = `${name === undefined ? 'the file' : `"${name}"`} is ${shown(error.data)}`
  const meaning = error.parentSchema?.description
  switch (error.keyword) {
    case 'type':
      return `${found}; expected ${[error.params.type].flat().map(kindOf).join(' or ')}.`
    case 'enum':
      return `${found}; expected one of ${error.params.allowedValues.join(', ')}.${meant(error)}`
    case 'const':
      return `${found}; expected ${shown(error.params.allowedValue)}.`
    case 'maxLength':
      return `${found}, ${[...String(error.data)].length} characters; expected at most ${error.params.limit}.`
    case 'uniqueItems':
      return `${found}; the same thing stands in it twice.`
    default:
      return `${found}; expected ${typeof meaning === 'string' ? meaning : error.message?.replace(/^must /, 'it to ')}.`
  }
}

function kindOf(type: unknown): string {
  return KINDS[String(type)] ?? String(type)
}

function meant(error: ErrorObject): string {
  const near = nearest(String(error.data), error.params.allowedValues.map(String))
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

function shown(value: unknown): string {
  if (typeof value === 'string')
    return `"${(value.length > 60 ? `${value.slice(0, 57)}...` : value).replaceAll(/\p{Cc}/gu, spelt)}"`
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value === null || value === undefined) return 'empty'
  return typeof value === 'object' ? 'a set of keys' : String(value)
}

/** On one line: what a file holds must not look like a line of ours. */
function spelt(character: string): string {
  return JSON.stringify(character).slice(1, -1)
}
