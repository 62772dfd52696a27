import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { anyOf } from './any-of.ts'

describe('a pattern for any of many texts', () => {
  test('finds each of them, and nothing else', () => {
    const text = fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), text, (texts, other) => {
        const pattern = new RegExp(`^(?:${anyOf(texts)})$`, 'u')
        for (const one of texts) assert.ok(pattern.test(one), one)
        assert.equal(pattern.test(other), texts.includes(other))
      }),
    )
  })

  test('finds the longest of those that begin alike', () => {
    const pattern = new RegExp(anyOf(['Ann', 'Anna', 'Annabel', 'a.b']), 'gu')
    assert.deepEqual('Annab Annabel Ann a.b axb'.match(pattern), ['Anna', 'Annabel', 'Ann', 'a.b'])
  })
})
