import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { type MutantResult, readSurvivors, scoreOf, sortResults } from './mutate-survivors.ts'
import type { Fate } from './mutate-worker.ts'

const file = 'mocks/prison/queue/queue.ts'

function result(was: string, fate: Fate, line = 7): MutantResult {
  const mutation = {
    file,
    line,
    was,
    became: ';',
    kind: 'statement dropped',
    start: 0,
    end: 1,
    replacement: ';',
  } as const
  return { mutation, fate, by: fate === 'killed' ? ['RISK-01.1 target'] : [] }
}

test('only a fail kills: a void run, a crash and a hang must be explained as a survivor must', () => {
  const sorted = sortResults(
    [result('a()', 'killed'), result('b()', 'void'), result('c()', 'crashed'), result('d()', 'survived')],
    [],
  )
  assert.deepEqual(
    sorted.killed.map(({ mutation }) => mutation.was),
    ['a()'],
  )
  assert.deepEqual(
    sorted.unexplained.map(({ mutation }) => mutation.was),
    ['b()', 'c()', 'd()'],
  )
})

test('a listed survivor is known wherever its line has moved', () => {
  const listed = [{ file, was: 'a()', became: ';', as: 'equivalent', because: 'only tidies up' } as const]
  const { known, unexplained } = sortResults([result('a()', 'survived', 99)], listed)
  assert.deepEqual(
    known.map(({ because }) => because),
    ['only tidies up'],
  )
  assert.deepEqual(unexplained, [])
})

test('a listed survivor that is killed by now is told', () => {
  const listed = [{ file, was: 'a()', became: ';', as: 'equivalent', because: 'only tidies up' } as const]
  assert.deepEqual(sortResults([result('a()', 'killed')], listed).outdated, listed)
  assert.deepEqual(sortResults([], listed).outdated, [])
})

test('the score leaves out what nobody could have killed, and counts what nobody has explained as alive', () => {
  const results = [
    result('a()', 'killed'),
    result('b()', 'survived'),
    result('c()', 'crashed'),
    result('d()', 'survived'),
    result('e()', 'survived'),
  ]
  const listed = [
    { file, was: 'b()', became: ';', as: 'equivalent', because: 'only tidies up' },
    { file, was: 'c()', became: ';', as: 'stillborn', because: 'cannot start' },
    { file, was: 'd()', became: ';', as: 'unseen', because: 'no row speaks of it' },
  ] as const
  assert.equal(scoreOf(sortResults(results, listed)), 1 / 3)
  assert.equal(scoreOf(sortResults([], listed)), 0)
})

test('no file lists nothing, and one without a reason is refused by line', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'survivors-')), 'mutation-survivors.yaml')
  assert.deepEqual(readSurvivors(path), [])
  writeFileSync(path, `- file: ${file}\n  was: a()\n  became: ;\n`)
  assert.throws(
    () => readSurvivors(path),
    (error) => error instanceof InputProblem && /:1: .*because/.test(error.message),
  )
})
