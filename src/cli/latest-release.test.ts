import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { LATEST_RELEASE } from './latest-release.ts'

test('what is demanded where nobody names a release is the newest one', () => {
  const versions = readdirSync('requirements/releases').map((file) => file.replace('.yaml', ''))
  assert.equal(LATEST_RELEASE, versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1))
})
