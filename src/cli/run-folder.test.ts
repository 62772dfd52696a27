import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { newFolder } from './run-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'interlock-folder-'))
after(() => rmSync(place, { recursive: true, force: true }))

test('runs that begin within a second have a folder each, whatever stands there already', () => {
  const parent = join(place, 'acme')
  assert.equal(basename(newFolder(parent, 'now')), 'now')
  assert.equal(basename(newFolder(parent, 'now')), 'now-2')
  symlinkSync(join(place, 'nowhere'), join(parent, 'now-3'))
  writeFileSync(join(parent, 'now-4'), '')
  mkdirSync(join(parent, 'now-5'))
  assert.equal(basename(newFolder(parent, 'now')), 'now-6')
})

test('where none can be made, that is said', () => {
  writeFileSync(join(place, 'file'), '')
  assert.throws(() => newFolder(join(place, 'file', 'acme'), 'now'), InputProblem)
})
