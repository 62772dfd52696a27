import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** What is wrong with a body, in words; empty when nothing is. */
export type Check = (body: unknown) => readonly string[]

const FOLDER = new URL('../../../schemas/wire/prison/', import.meta.url)

/** The checks of `schemas/wire/prison`, by file name. */
export function wireSchemas(): ReadonlyMap<string, Check> {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
  formats.default(ajv)
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.schema.json'))
  return new Map(
    files.map((file) => {
      const validate = ajv.compile(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
      const check: Check = (body) => {
        validate(body)
        return (validate.errors ?? []).map(
          ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
        )
      }
      return [file, check]
    }),
  )
}
