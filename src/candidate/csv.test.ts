import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { cellsIn, csvOf } from './csv.ts'

describe('a table as CSV', () => {
  test('comes back as it was, whatever its cells hold', () => {
    const cell = fc.string().filter((text) => !/\r/.test(text) && !text.startsWith("'"))
    const row = fc.tuple(
      cell.filter((text) => text !== ''),
      cell,
      cell,
    )
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const head = ['one', 'two', 'three']
        assert.deepEqual(cellsIn(csvOf([head, ...rows])), [head, ...rows])
      }),
    )
  })

  test('may come from a spreadsheet that writes semicolons, a mark at the head and no last line end', () => {
    assert.deepEqual(cellsIn('\uFEFFa;b\r\n1;"2;3"\r\n\r\n4;5'), [
      ['a', 'b'],
      ['1', '2;3'],
      ['4', '5'],
    ])
  })

  test('is no formula to a spreadsheet', () => {
    assert.equal(csvOf([['=1+1', '-x']]), "'=1+1,'-x\r\n")
  })
})
