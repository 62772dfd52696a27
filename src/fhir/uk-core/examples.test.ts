import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { fhirFindings } from '../validate.ts'

const FOLDER = new URL('examples/', import.meta.url)
const argued: Readonly<Record<string, { readonly finds: Readonly<Record<string, string>>; readonly because: string }>> =
  parse(readFileSync(new URL('examples.yaml', import.meta.url), 'utf8'))

test('the 60 examples of UK Core are found right, but for those that are argued', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
  assert.equal(files.length, 60)
  const wrong = files.flatMap((file) => {
    const found = fhirFindings(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))
    return found.length === 0
      ? []
      : [[file.replace('.json', ''), Object.fromEntries(found.map(({ rule, path }) => [rule, path]))]]
  })
  const expected = Object.entries(argued).map(([name, { finds }]) => [name, finds])
  assert.deepEqual(wrong, expected)
})
