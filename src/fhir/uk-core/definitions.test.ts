import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { typeNamed } from '../base/compiled.ts'
import { PRIMITIVES } from '../base/primitives.ts'
import { EXTENSIONS, isIn, PROFILES, uncheckedValueSets } from './definitions.ts'

/** The type at a path of a type; undefined where R4 has no such element. */
function typeAt(type: string, path: string): string | undefined {
  return path.split('.').reduce<string | undefined>((here, name) => {
    if (here === undefined || PRIMITIVES.has(here)) return undefined
    return [...typeNamed(here).elements].find(([key, { definedAs }]) => key === name || definedAs === name)?.[1].type
  }, type)
}

test('every element that a profile speaks of is one of R4', () => {
  const wrong = Object.entries(PROFILES).flatMap(([type, { rules, roundTrips }]) =>
    [...rules.map(({ at = '', of }) => of ?? at), ...roundTrips]
      .filter((path) => path !== '' && typeAt(type, path) === undefined)
      .map((path) => `${type}.${path}`),
  )
  assert.deepEqual(wrong, [])
})

test('every extension stands on an element or type of R4 and has types of it', () => {
  const wrong = Object.entries(EXTENSIONS).flatMap(([url, { places, types = [], parts = {} }]) => {
    const all = [...types, ...Object.values(parts).flatMap((part) => part.types ?? [])]
    const unknown = all.filter(
      (type) => typeAt('Extension', `value${type.charAt(0).toUpperCase()}${type.slice(1)}`) === undefined,
    )
    const nowhere = places.filter((place) => {
      const [type = '', ...path] = place.split('.')
      return path.length > 0 && typeAt(type, path.join('.')) === undefined
    })
    return [...unknown, ...nowhere].map((what) => `${url}: ${what}`)
  })
  assert.deepEqual(wrong, [])
})

test('the page for suppliers lists the value sets of UK Core that nothing looks at', () => {
  const page = readFileSync(new URL('../../../docs/interface/fhir-validation.md', import.meta.url), 'utf8')
  const listed = [...page.matchAll(/^- `([A-Za-z][\w-]+)`$/gm)].map(([, name]) => name)
  assert.deepEqual(listed.sort(), [...uncheckedValueSets()])
})

test('languages are what BCP 47 forms, in any case', () => {
  const isLanguage = (code: string) => isIn('all-languages', 'urn:ietf:bcp:47', code)
  for (const code of ['en', 'en-GB', 'en-gb', 'zh-yue', 'zh-Hant-TW', 'de-1996', 'sl-rozaj-biske', 'es-419', 'x-own'])
    assert.equal(isLanguage(code), true, code)
  for (const code of ['en-x-prison', 'de-DE-u-co-phonebk']) assert.equal(isLanguage(code), true, code)
  for (const code of ['', 'e', 'english language', 'en_GB', 'en-', '123', 'en-GB-US', 'en-x'])
    assert.equal(isLanguage(code), false, code)
})
