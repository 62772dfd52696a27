import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { harnessSchema } from '../catalogue/schema.ts'
import type { RunFacts, WaiverFacts } from '../domain/run-facts.ts'
import { contradictionsWithin } from './adds-up.ts'
import { judge } from './judge.ts'
import type { ConformanceRecord } from './record.ts'
import { allPassing, candidate, decisionOf, documentOf, factsOf, passOf, rowOf } from './run.fixture.ts'
import { serialise } from './serialise.ts'
import { broken } from './stream.fixture.ts'

const waiver: WaiverFacts = {
  ...{ requirement: 'APPT-02', by: 'C. Buyer', role: 'contract manager', on: '2026-01-05', until: '2026-12-31' },
  because: 'It comes with version 1.1.',
}

function waived(change: Partial<RunFacts> = {}, ...waivers: readonly WaiverFacts[]): RunFacts {
  return factsOf({
    startedAt: '2026-03-02T09:00:00.000Z',
    release: '0.1',
    waivers: {
      digest: 'a'.repeat(64),
      version: '1.0',
      release: '0.1',
      waived: waivers.length > 0 ? waivers : [waiver],
    },
    ...change,
  })
}

const REFUSED = { as: 'Then', throws: 'NonConformance', message: 'It was not there.' } as const

/** A run in which the examples of one requirement fail. */
function runOf(facts: RunFacts, failing = 'APPT-02'): ConformanceRecord {
  const examples = allPassing(facts).map((one) => (one.id.startsWith(failing) ? broken(one.id, REFUSED) : one))
  return judge([passOf(facts, examples)])
}

const ending = ({ outcome, exitCode }: ConformanceRecord) => [outcome, exitCode]

describe('a waiver', () => {
  test('covers a MUST that is not met: conformant with accepted deviations, and nothing called met by it', () => {
    const record = runOf(waived())
    assert.deepEqual(ending(record), ['conformant-with-accepted-deviations', 0], record.because.join('\n'))
    assert.deepEqual(record.musts, { met: 1, notMet: 1, notShown: 0, total: 2 })
    assert.match(record.because.join('\n'), /APPT-02 fail, waived until 2026-12-31 by C\. Buyer \(contract manager\)/)
    assert.deepEqual(record.requirements.find(({ requirement }) => requirement.id === 'APPT-02')?.waiver, waiver)
  })

  test('covers nothing else: another MUST that fails is not conformant', () => {
    const record = runOf(waived(), '')
    assert.deepEqual(ending(record), ['not-conformant', 1])
    assert.ok(!record.because.some((line) => line.startsWith('APPT-02 fail:')))
  })

  const stale: readonly (readonly [string, RunFacts, RegExp])[] = [
    ['whose last day has passed', waived({}, { ...waiver, until: '2026-03-01' }), /stale: it ended on 2026-03-01/],
    [
      'for another version',
      waived({ candidate: { ...candidate, version: '1.1' } }),
      /for version 1\.0, and this is 1\.1/,
    ],
    ['for another release', waived({ release: '0.2' }), /for release 0\.1, and this is 0\.2/],
  ]
  for (const [name, facts, why] of stale)
    test(`${name} is stale, covers nothing, and says so by an exit code of its own`, () => {
      const record = runOf(facts)
      assert.deepEqual(ending(record), ['not-conformant', 7])
      assert.match(record.because.join('\n'), why)
    })

  test('holds on its last day', () => {
    assert.equal(runOf(waived({}, { ...waiver, until: '2026-03-02' })).exitCode, 0)
  })

  test('that nothing needs any more is stale although all is well', () => {
    const record = runOf(waived(), 'nothing')
    assert.deepEqual(ending(record), ['conformant', 7])
    assert.match(record.because.join('\n'), /APPT-02 by C\. Buyer .* stale: the requirement needs none any more/)
    const other = runOf(waived({}, waiver, { ...waiver, requirement: 'MOVE-01' }))
    assert.deepEqual(ending(other), ['conformant-with-accepted-deviations', 7])
  })

  test('changes nothing where no verdict is given: a rehearsal, a reference system, a part', () => {
    for (const change of [
      { mode: 'rehearsal' } as const,
      { candidate: { ...candidate, reference: true } },
      { scope: '--area APPT' },
    ])
      assert.equal(runOf(waived(change)).exitCode, 1)
  })

  test('never hides that nothing was shown, or that the run ended early', () => {
    const both = waived({}, waiver, { ...waiver, requirement: 'RISK-01' })
    assert.deepEqual(ending(runOf(both, '')), ['incomplete', 2])
    const early = passOf(waived(), undefined, { aborted: 'time box' })
    assert.equal(judge([early]).outcome, 'incomplete')
  })
})

test('what people decided stands beside the verdict as theirs, and the record keeps its schema', () => {
  const requirements = [rowOf('RISK-01', { evidence: ['Safe wording', 'Procedure'] }), rowOf('APPT-02')]
  const evidence = [
    documentOf(),
    documentOf({ title: 'Procedure', decision: decisionOf(true, 'another digest') }),
    documentOf({ requirement: 'APPT-02', title: 'Other' }),
  ]
  const record = runOf(waived({ requirements, evidence }))
  const [risk, appointments] = record.requirements
  assert.equal(risk?.verdict, 'needs-evidence')
  assert.deepEqual(
    risk?.people?.map(({ what, by, said }) => [what, by, said]),
    [
      ['document', 'R. Assessor', '"Safe wording" accepted: Read it.'],
      ['document', 'R. Assessor', '"Procedure" judged before it was changed: Read it.'],
    ],
  )
  assert.deepEqual(
    appointments?.people?.map(({ what, by }) => [what, by]),
    [
      ['document', 'R. Assessor'],
      ['waiver', 'C. Buyer'],
    ],
  )
  const validate = harnessSchema<ConformanceRecord>('record')
  const problems = validate(JSON.parse(serialise(record))) ? [] : (validate.errors ?? [])
  const own = problems.filter(({ instancePath }) => /waiver|people/.test(instancePath))
  assert.deepEqual(own, [])
  assert.deepEqual(contradictionsWithin(record), [])
})
