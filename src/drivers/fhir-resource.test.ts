import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codes, extensions, identifiers, parseResource, text, texts, values } from './fhir-resource.ts'

const FLAG = {
  resourceType: 'Flag',
  identifier: [
    { system: 'urn:a', value: '1' },
    { system: 'urn:b', value: '2' },
  ],
  code: {
    coding: [
      { system: 'urn:a', code: 'HA' },
      { system: 'urn:b', code: 'X', display: 7 },
    ],
  },
  category: [{ coding: [{ system: 'urn:a', code: 'one' }] }, { coding: [{ system: 'urn:a', code: 'two' }] }],
  extension: [{ url: 'urn:x', valueCode: 'v' }],
}

test('a path goes through lists and stops where nothing is', () => {
  assert.deepEqual(texts(FLAG, 'category.coding.code'), ['one', 'two'])
  assert.deepEqual(values(FLAG, 'code.coding.display'), [7])
  assert.deepEqual(texts(FLAG, 'code.coding.display'), [])
  assert.equal(text(FLAG, 'code.coding.code'), 'HA')
  assert.equal(text(FLAG, 'no.such.thing'), undefined)
  assert.equal(text(FLAG, 'constructor.name'), undefined)
})

test('codes, identifiers and extensions are told apart by their system', () => {
  assert.deepEqual(codes(FLAG, 'code', 'urn:a'), ['HA'])
  assert.deepEqual(codes(FLAG, 'category', 'urn:a'), ['one', 'two'])
  assert.deepEqual(codes(FLAG, 'code.coding', 'urn:b'), ['X'])
  assert.deepEqual(identifiers(FLAG, 'urn:b'), ['2'])
  assert.equal(text(extensions(FLAG, 'urn:x'), 'valueCode'), 'v')
})

test('whatever a body holds, it is a resource or a reason', () => {
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc.nat({ max: 20_000 }).map((depth) => '{"a":'.repeat(depth)),
  )
  fc.assert(
    fc.property(body, (given) => {
      const parsed = parseResource(given)
      assert.ok(typeof parsed === 'string' || typeof parsed.resourceType === 'string')
    }),
  )
})

test('brackets in text do not count as nesting', () => {
  const resource = { resourceType: 'Basic', text: `${'['.repeat(500)}"\\${'{'.repeat(500)}` }
  assert.deepEqual(parseResource(JSON.stringify(resource)), resource)
})
