import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { edited, editsIn } from './mutate-sites.ts'

/** Every text that the source can become. */
function variantsOf(source: string): readonly string[] {
  return editsIn(source).map((edit) => edited(source, edit))
}

test('a condition is negated', () => {
  assert.deepEqual(variantsOf('if (isLate(x)) y = x'), ['if (!(isLate(x))) y = x', 'if (isLate(x)) ;'])
})

test('a boundary moves by one, and a comparison is inverted', () => {
  assert.deepEqual(variantsOf('const a = b <= (c)'), ['const a = b < (c)'])
  assert.deepEqual(variantsOf("const a = (b) === 'c'"), ["const a = (b) !== 'c'"])
})

test('and becomes or, and a fallback stays', () => {
  assert.deepEqual(variantsOf('const a = (b) && c'), ['const a = (b) || c'])
  assert.deepEqual(variantsOf('const a = (b) ?? []'), [])
})

test('a statement is dropped, but not a directive', () => {
  assert.deepEqual(variantsOf("'use strict'\nawait send(event)"), ["'use strict'\n;"])
  assert.deepEqual(variantsOf('throw problem'), [';'])
})

test('what a function gives becomes a constant of the same kind', () => {
  assert.deepEqual(variantsOf('const f = (a) => ({ a })'), ['const f = (a) => (undefined)'])
  assert.deepEqual(variantsOf('function f(a) { return [a] }'), ['function f(a) { return [] }'])
  assert.deepEqual(variantsOf('const f = (a) => a.has(1)'), ['const f = (a) => true', 'const f = (a) => false'])
})

test('a step of a list is left out', () => {
  assert.deepEqual(variantsOf('const a = all.filter(isOpen)'), ['const a = all'])
})

test('types are left where they are, and nothing in them is changed', () => {
  const source = 'export function f(a: readonly string[], b?: true): a is string[] { return a.length > (b as number) }'
  assert.deepEqual(variantsOf(source), [
    source.replace('return a.length > (b as number)', 'return true'),
    source.replace('return a.length > (b as number)', 'return false'),
    source.replace('a.length >', 'a.length >='),
  ])
})

test('every edit of a real file is a module that can be parsed', () => {
  const source = readFileSync('mocks/healthcare/prison/feed.ts', 'utf8')
  const edits = editsIn(source)
  assert.ok(edits.length > 20)
  for (const edit of edits) assert.doesNotThrow(() => editsIn(edited(source, edit)), JSON.stringify(edit))
})
