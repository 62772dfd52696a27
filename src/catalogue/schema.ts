import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as formats from 'ajv-formats'

const compiled = new Map<string, ValidateFunction>()

/**
 * The check that a JSON Schema file describes. `T` is the caller's claim that the schema describes that type.
 *
 * @param file absolute path or file URL of the schema (JSON Schema 2020-12)
 */
function schemaAt<T>(file: string | URL): ValidateFunction<T> {
  const key = String(file)
  const known = compiled.get(key) ?? compileSchema(JSON.parse(readFileSync(file, 'utf8')))
  compiled.set(key, known)
  return known as ValidateFunction<T>
}

/** As `schemaAt`, for a schema that is already in memory. */
export function compileSchema<T>(schema: object): ValidateFunction<T> {
  // `verbose` gives each error the part of the schema that it broke: the source of every suggestion.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  })
  formats.default.default(ajv)
  return ajv.compile<T>(schema)
}

/** A schema of `schemas/harness/`, by name, for example `candidate`. */
export function harnessSchema<T>(name: string): ValidateFunction<T> {
  return schemaAt<T>(new URL(`../../schemas/harness/${name}.schema.json`, import.meta.url))
}
