import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RunFacts } from '../domain/run-facts.ts'
import { judge } from '../verdict/judge.ts'
import { factsOf, passOf, rowOf } from '../verdict/run.fixture.ts'
import { compareWithCheckout, filterIn } from './checkout.ts'
import { digestOfFolders, harnessFacts } from './provenance.ts'
import { loadSpecification } from './specification.ts'

const { catalogue, releaseDigest, demand } = loadSpecification('.', '0.1', 'assessment', { area: ['RISK'] })
const { examples, requirements } = demand('bid', 'target')
const harness = harnessFacts('.')

/** Facts as this very checkout would have written them. */
const true_ = factsOf({
  harness,
  release: '0.1',
  scope: '--area RISK',
  demanded: examples,
  requirements: catalogue.rows.filter(({ id }) => requirements.includes(id)),
  limits: catalogue.limits,
  readiness: catalogue.readiness,
  digests: {
    ...catalogue.digests,
    release: releaseDigest,
    features: digestOfFolders('.', ['features']),
    candidate: 'of the candidate',
  },
})

function compared(change: Partial<RunFacts>) {
  return compareWithCheckout(judge([passOf({ ...true_, ...change })]), '.', harness)
}

test('a run of this very harness that asked for what it asks for contradicts nothing', () => {
  assert.deepEqual(compared({}), { contradictions: [], notes: [] })
  const tightened = catalogue.limits.map((limit) => ({ ...limit, value: limit.value / 2 }))
  assert.deepEqual(compared({ limits: tightened }).contradictions, [])
})

describe('a run of this very harness contradicts it', () => {
  const [first = '', ...others] = examples
  const [row = rowOf('RISK-01'), ...rows] = true_.requirements
  const CHANGES: readonly [string, Partial<RunFacts>, RegExp][] = [
    ['with an example less', { demanded: others }, new RegExp(`demands ${first} under target, and the run leaves it`)],
    ['with a filtered run as a whole one', { scope: 'all' }, /demands \S+ under target, and the run leaves it out/],
    ['with a row less', { requirements: rows }, new RegExp(`demands ${row.id} under target`)],
    [
      'with a lesser row',
      { requirements: [{ ...row, level: 'may' }, ...rows] },
      /does not say what the catalogue says/,
    ],
    [
      'with a looser limit',
      { limits: catalogue.limits.map((limit) => ({ ...limit, value: limit.value * 2 })) },
      /limit \S+ is looser/,
    ],
    ['with a limit of another grade', { limits: catalogue.limits.map((one) => ({ ...one, grade: 'P' })) }, /is looser/],
    ['with a limit less', { limits: [] }, /is looser/],
    ['with another digest', { digests: { ...true_.digests, release: 'x' } }, /digest of release/],
    ['with a release that it does not have', { release: '9.9' }, /cannot be one of this harness: .*9\.9/],
    ['with an area that it does not have', { scope: '--area NOPE' }, /cannot be one of this harness: .*NOPE/],
  ]
  for (const [name, change, why] of CHANGES)
    test(name, () => assert.match(compared(change).contradictions.join('\n'), why))
})

test('a run of another harness is told apart and not held against this one', () => {
  const { contradictions, notes } = compared({ harness: { ...harness, digest: '0'.repeat(64) }, demanded: [] })
  assert.deepEqual(contradictions, [])
  assert.match(notes.join('\n'), /another harness.*the same features.*Next: /s)
})

test('a scope is read back as the filter that it came from', () => {
  assert.deepEqual(filterIn('all'), {})
  assert.deepEqual(filterIn('--area RISK IDM --example RISK-01.2'), { area: ['RISK', 'IDM'], example: ['RISK-01.2'] })
})
