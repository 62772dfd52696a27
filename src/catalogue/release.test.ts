import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import type { RequirementFacts } from '../domain/run-facts.ts'
import { freeze, releaseText } from './freeze.ts'
import { loadCatalogue } from './load.ts'
import { demandOf, meaningOf, type Release, requirementsAt } from './release.ts'
import { smallProject } from './small-catalogue.ts'

const { rows, writtenLimits: limits, readiness } = loadCatalogue(smallProject(), { mode: 'assessment' })
const examples = ['RISK-02.1', 'RISK-01.10', 'RISK-01.2', 'RISK-01.1']
const holds = ({ verifiedBy }: RequirementFacts) => verifiedBy === 'scenario'
const freezing = { version: '0.1', rows, limits, holds, examples, earlier: [] }
const release = freeze(freezing)

function meaningWith(change: object): string {
  const [row] = rows
  assert(row)
  return meaningOf({ ...row, ...change }, limits)
}

test('a release holds its requirements by stage, and its examples in order', () => {
  assert.deepEqual(
    release.requirements.bid.map(({ id }) => id),
    ['RISK-01'],
  )
  assert.deepEqual(
    release.requirements.live.map(({ id }) => id),
    ['RISK-02'],
  )
  assert.deepEqual(release.examples, ['RISK-01.1', 'RISK-01.2', 'RISK-01.10', 'RISK-02.1'])
})

test('the written file is read back as the same release', () => {
  assert.deepEqual(parse(releaseText(release)), release)
})

test('a meaning changes with level, words, stage and limits, and not with explanations', () => {
  const meaning = meaningWith({})
  assert.equal(meaningWith({ why: 'Other words.', sources: [], hazard: undefined }), meaning)
  for (const change of [{ level: 'should' }, { text: 'Another' }, { stage: 'live' }, { core: false }, { limits: [] }])
    assert.notEqual(meaningWith(change), meaning, JSON.stringify(change))
})

test('an example that is gone since an earlier release is retired, and its number cannot come back', () => {
  const next = freeze({ ...freezing, version: '0.2', examples: ['RISK-01.1'], earlier: [release] })
  assert.deepEqual(next.retired, ['RISK-01.2', 'RISK-01.10', 'RISK-02.1'])
  assert.throws(() => freeze({ ...freezing, version: '0.3', earlier: [next] }), /RISK-01\.2 is retired/)
})

test('a later stage demands the earlier stages too', () => {
  assert.deepEqual(requirementsAt(release, 'bid'), ['RISK-01'])
  assert.deepEqual(requirementsAt(release, 'live'), ['RISK-01', 'RISK-02'])
  assert.deepEqual(demandOf(release, readiness, { stage: 'bid', extent: 'target' }).examples, [
    'RISK-01.1',
    'RISK-01.2',
    'RISK-01.10',
  ])
})

test('examples are blocked by readiness, under today only', () => {
  assert.deepEqual(demandOf(release, readiness, { stage: 'live', extent: 'target' }).blocked, [])
  assert.deepEqual(demandOf(release, readiness, { stage: 'live', extent: 'today' }).blocked, [
    { example: 'RISK-01.2', dependency: 'D1', because: 'Alerts: the contract' },
  ])
})

test('a filtered run demands what it selects', () => {
  const selects = (id: string) => id === 'RISK-02'
  const demand = demandOf(release, readiness, { stage: 'live', extent: 'today', selects })
  assert.deepEqual(demand, { requirements: ['RISK-02'], examples: ['RISK-02.1'], blocked: [] })
})

test('a release of nothing is refused', () => {
  const nothing: () => Release = () => freeze({ ...freezing, holds: () => false })
  assert.throws(nothing, /would hold no requirement/)
})
