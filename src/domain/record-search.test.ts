import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NonConformance, NothingObserved } from './outcomes.ts'
import { expectNowhere } from './record-search.ts'

const shown = (text: string) => [{ where: 'Flag/1', text: JSON.stringify({ code: { text } }) }]

test('a word is found wherever it stands, also within base64', () => {
  assert.throws(() => expectNowhere(shown('Told by rookery.'), 'Rookery'), NonConformance)
  assert.throws(() => expectNowhere(shown(Buffer.from('Rookery').toString('base64')), 'Rookery'), /in Flag\/1/)
  expectNowhere(shown('Told by somebody'), 'Rookery', 'Magpie')
})

test('a record on which nothing was found shows nothing', () => {
  assert.throws(() => expectNowhere([], 'Rookery'), NothingObserved)
})
