import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { SMALL_FAULTS, smallLibrary } from './lint/small-lint.ts'
import { countsLine, lintAll, writeGenerated } from './lint.ts'
import { edited, smallProject } from './small-catalogue.ts'

function written(file: string, { faults = SMALL_FAULTS, changes = {} } = {}): string {
  const root = smallProject(changes)
  writeGenerated(root, { steps: smallLibrary, faults })
  return readFileSync(join(root, file), 'utf8')
}

test('coverage says of every requirement what argues for it and how far it has come', () => {
  assert.equal(
    written('requirements/coverage.csv'),
    [
      'requirement,level,core,verified by,examples,faults,state',
      'RISK-01,must,core,scenario,RISK-01.1 RISK-01.2 RISK-01.3,alert-dropped,proved',
      'RISK-02,should,,scenario,RISK-02.1,,proved',
      'RISK-03,may,,none,,,not verified',
      '',
    ].join('\n'),
  )
})

test('a must that has never been seen to fail is not proved', () => {
  assert.match(written('requirements/coverage.csv', { faults: [] }), /RISK-01,.*,fault missing\n/)
})

test('a requirement judged on every exchange is proved by its fault', () => {
  const changes = edited('requirements/risk.yaml', 'verified-by: scenario', 'verified-by: exchanges')
  assert.match(written('requirements/coverage.csv', { changes }), /RISK-01,must,core,exchanges,.*,proved\n/)
})

test('the steps are listed by noun, Givens first', () => {
  const page = written('docs/steps.md')
  assert.match(page, /## Reception\n\n- Given `\{person\} is held at \{prison\}`\n/)
  assert.match(page, /## Risk\n\n- Given .+\n- When .+\n- Then /)
})

test('the counts say what is proved and what is not', () => {
  assert.equal(
    countsLine(lintAll(smallProject(), { steps: smallLibrary, faults: SMALL_FAULTS })),
    '3 requirements: 2 proved, 1 not verified. 4 examples, 5 steps, 1 faults.',
  )
})
