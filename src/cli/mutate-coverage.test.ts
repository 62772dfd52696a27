import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureCoverage, ranAt } from './mutate-coverage.ts'

const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count })

test('the innermost range decides what ran', () => {
  const ranges = [range(0, 100, 1), range(20, 60, 0), range(30, 40, 2)]
  assert.equal(ranAt(ranges, 10), true)
  assert.equal(ranAt(ranges, 25), false)
  assert.equal(ranAt(ranges, 35), true)
})

test('what no range holds did not run', () => {
  assert.equal(ranAt([], 5), false)
  assert.equal(ranAt([range(0, 5, 1)], 5), false)
})

test('each reading says what ran since the one before', async () => {
  const code = 'export const first = () => 1\nexport const other = () => 2\n'
  const url = `data:text/javascript,${encodeURIComponent(code)}`
  const meter = measureCoverage((seen) => seen.startsWith('data:'))
  const { first, other } = await import(url)
  const ran = (name: string) => [...meter.read().values()].some((ranges) => ranAt(ranges, code.indexOf(name) + 8))
  meter.read()
  first()
  assert.equal(ran('first'), true)
  other()
  assert.equal(ran('first'), false)
  meter.stop()
})
