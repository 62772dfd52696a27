import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PUBLISHED, type PublishedOperation, schemaFile } from './operations.ts'

type Json = Readonly<Record<string, unknown>>

/** Keywords that state a fact about the shape of a message; everything else (prose, examples) is left behind. */
const FACTS = ['type', 'format', 'enum', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern'] as const
const REF = '#/components/schemas/'

/**
 * Where the published file is known to be wrong. The generator writes a self-reference as `null`; the locations
 * service behind it publishes a list of the same thing.
 */
const CORRECTIONS: Readonly<Record<string, Json>> = {
  'ResidentialHierarchyItem.subLocations': { type: 'array', items: { $ref: `${REF}ResidentialHierarchyItem` } },
}

/**
 * The schema of an operation's successful answer, from the published OpenAPI file. Objects are closed, so that a field
 * that we invent is noticed. What is not required may be null: the service writes absent values as null.
 */
export function deriveSchema(openApi: Json, operation: PublishedOperation): Json {
  const components = object(object(openApi.components).schemas)
  const answer = object(object(object(object(openApi.paths)[operation.path])[operation.method]).responses)['200']
  const [content] = Object.values(object(object(answer).content))
  const root = refName(object(object(content).schema))
  const $defs: Record<string, Json> = {}

  const visit = (name: string) => {
    if (name in $defs) return
    $defs[name] = {}
    $defs[name] = shape(object(components[name]), name)
  }
  const shape = (schema: Json, at: string): Json => {
    if (typeof schema.$ref === 'string') {
      visit(refName(schema))
      return { $ref: `#/$defs/${refName(schema)}` }
    }
    if (schema.properties) return objectShape(schema, at)
    const facts = FACTS.filter((key) => key in schema).map((key) => [key, schema[key]])
    const items = schema.items ? { items: shape(object(schema.items), at) } : {}
    return { ...Object.fromEntries(facts), ...items }
  }
  const objectShape = (schema: Json, at: string): Json => {
    const required = Array.isArray(schema.required) ? schema.required.map(String).sort() : []
    const properties = Object.entries(object(schema.properties))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, property]) => {
        const derived = shape(CORRECTIONS[`${at}.${key}`] ?? object(property), `${at}.${key}`)
        return [key, required.includes(key) ? derived : orNull(derived)]
      })
    return { type: 'object', required, properties: Object.fromEntries(properties), additionalProperties: false }
  }

  visit(root)
  const sorted = Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: `#/$defs/${root}`,
    $defs: Object.fromEntries(sorted),
  }
}

function orNull(schema: Json): Json {
  const simple = typeof schema.type === 'string' && !schema.enum
  return simple ? { ...schema, type: [schema.type, 'null'] } : { anyOf: [schema, { type: 'null' }] }
}

/** JSON as the formatter of this repository leaves it: a list of plain values stays on its line where it fits. */
function print(value: Json): string {
  const wide = JSON.stringify(value, null, 2)
  return `${wide.replaceAll(
    /^(.*)\[\n([^[\]{}]*?)\n *\](,?)$/gm,
    (whole, before: string, items: string, after: string) => {
      const line = `${before}[${items.trim().replaceAll(/\n */g, ' ')}]${after}`
      return line.length <= 120 ? line : whole
    },
  )}\n`
}

function refName(schema: Json): string {
  if (typeof schema.$ref === 'string' && schema.$ref.startsWith(REF)) return schema.$ref.slice(REF.length)
  throw new Error(`Expected a reference into ${REF}, found ${JSON.stringify(schema)}.`)
}

function object(value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw new Error(`Expected an object in the OpenAPI file, found ${JSON.stringify(value)}. Has the contract moved?`)
}

/** `node mocks/prison/contract/derive.ts <published OpenAPI file>` rewrites the schemas; a changed contract is a diff. */
if (import.meta.main) {
  const [file] = process.argv.slice(2)
  if (!file) throw new Error('Which file? node mocks/prison/contract/derive.ts <published OpenAPI file, JSON>')
  const openApi = object(JSON.parse(readFileSync(file, 'utf8')))
  const folder = new URL('../../../schemas/wire/prison/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const operation of PUBLISHED) {
    const schema = deriveSchema(openApi, operation)
    writeFileSync(new URL(schemaFile(operation), folder), print(schema))
  }
}
