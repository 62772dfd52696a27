import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hazardLogParts } from './hazard-log.ts'
import type { ExampleResult } from './record.ts'
import { documentOf, resultOf, rowOf } from './run.fixture.ts'

const SAFE = rowOf('SAFE-02', { verifiedBy: 'evidence' })
const title = 'Hazard log with the evidence for each control'

function verdicts(cites: readonly string[], outcome?: ExampleResult['outcome'], scope = 'all') {
  const hazardLog = { controls: [{ line: 4, hazard: 'Risk unseen', control: 'Shown first', cites }] }
  const evidence = [documentOf({ requirement: 'SAFE-02', title, file: 'log.csv', hazardLog })]
  const examples = outcome ? [resultOf('RISK-01.1', { outcome })] : []
  return hazardLogParts(SAFE, { evidence, examples, scope }).map(({ verdict, because }) => [verdict, because])
}

describe('what a hazard log cites', () => {
  test('is good where the example is in this run and passed', () => {
    assert.deepEqual(verdicts(['RISK-01.1'], 'passed'), [['pass', undefined]])
  })

  test('is a fail where it failed, where the run does not hold it, and where nothing is cited', () => {
    const where = 'log.csv:4: the control "Shown first" of "Risk unseen"'
    assert.deepEqual(verdicts(['RISK-01.1'], 'failed'), [['fail', `${where} cites RISK-01.1, which failed.`]])
    assert.deepEqual(verdicts(['RISK-01.9'], 'passed'), [
      ['fail', `${where} cites RISK-01.9, which this run does not hold.`],
    ])
    assert.deepEqual(verdicts([]), [['fail', `${where} cites no evidence.`]])
  })

  test('shows nothing where the example was not judged, or a run is of a part', () => {
    for (const outcome of ['inconclusive', 'parked', 'blocked', 'not-run'] as const)
      assert.equal(verdicts(['RISK-01.1'], outcome)[0]?.[0], 'inconclusive')
    assert.equal(verdicts(['RISK-02.1'], 'passed', '--area RISK')[0]?.[0], 'inconclusive')
  })

  test('is left to people where it is no example', () => {
    assert.deepEqual(verdicts(['Penetration test report of 2 March 2026']), [])
  })

  test('is looked up for this requirement and this document alone', () => {
    const hazardLog = { controls: [{ line: 2, hazard: 'a', control: 'b', cites: [] }] }
    const looked = (requirement: string, wanted = title) =>
      hazardLogParts(rowOf(requirement), {
        evidence: [documentOf({ requirement, title: wanted, hazardLog })],
        examples: [],
        scope: 'all',
      })
    assert.deepEqual(looked('RISK-01'), [])
    assert.deepEqual(looked('SAFE-02', 'Clinical judgement of the risk that remains'), [])
    assert.equal(looked('SAFE-02').length, 1)
  })

  test('needs evidence where the log is no CSV, and says nothing more where there is no file', () => {
    const log = documentOf({ requirement: 'SAFE-02', title })
    const { digest: _digest, ...gone } = log
    const looked = (document: typeof gone) => hazardLogParts(SAFE, { evidence: [document], examples: [], scope: 'all' })
    assert.equal(looked(log)[0]?.verdict, 'needs-evidence')
    assert.deepEqual(looked(gone), [])
  })

  test('needs evidence where the log cannot be read', () => {
    const hazardLog = { controls: [], problem: 'it holds no control' }
    const evidence = [documentOf({ requirement: 'SAFE-02', title, file: 'log.csv', hazardLog })]
    assert.deepEqual(hazardLogParts(SAFE, { evidence, examples: [], scope: 'all' })[0]?.verdict, 'needs-evidence')
  })
})
