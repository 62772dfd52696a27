import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { freezeRelease } from '../lint.ts'
import { smallProject } from '../small-catalogue.ts'

const root = smallProject()

function frozen(...given: Parameters<typeof freezeRelease> extends [string, ...infer Rest] ? Rest : never) {
  const path = freezeRelease(root, ...given)
  const { requirements } = parse(readFileSync(join(root, path), 'utf8'))
  return Object.values<{ id: string }[]>(requirements)
    .flat()
    .map(({ id }) => id)
}

test('a new release holds everything, the named areas, or everything but what is left out', () => {
  const all = frozen('0.5')
  assert.ok(all.length > 1)
  assert.deepEqual(
    frozen('0.6', { without: ['RISK-01'] }),
    all.filter((id) => id !== 'RISK-01'),
  )
  assert.deepEqual(
    frozen('0.7', { areas: ['RISK'] }),
    all.filter((id) => id.startsWith('RISK-')),
  )
})

test('frozen again, a release holds what it held', () => {
  const before = frozen('0.8', { without: ['RISK-01'] })
  assert.deepEqual(frozen('0.8'), before)
})

test('what is left out has to exist', () => {
  assert.throws(() => freezeRelease(root, '0.9', { without: ['RISK-99'] }), /--without RISK-99: there is no such/)
})
