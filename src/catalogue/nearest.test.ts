import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance, nearest, suggestion } from './nearest.ts'

test('a distance is nought for the same word only, and the same in both directions', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      assert.equal(editDistance(a, b), editDistance(b, a))
      assert.equal(editDistance(a, b) === 0, a === b)
    }),
  )
})

test('two letters swapped are one edit', () => {
  assert.equal(editDistance('recieved', 'received'), 1)
})

test('a word is suggested for one that is close, and none for one that is not', () => {
  assert.equal(nearest('chanels', ['people', 'channels']), 'channels')
  assert.equal(nearest('zebra', ['people', 'channels']), undefined)
  assert.equal(suggestion('zebra', ['people', 'channels']), ' Known: people, channels.')
})
