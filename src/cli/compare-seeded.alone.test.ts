import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Behaviour } from '../../mocks/faults/fault.ts'
import { inCatalogueOrder } from '../catalogue/areas.ts'
import { FOR_A_CHANGE, incomparable } from '../verdict/comparable.ts'
import { compareRuns } from '../verdict/compare.ts'
import { loadFaults } from './faults.ts'
import { changeLines } from './print-comparison.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { loadSpecification } from './specification.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

/** Five mistakes that an upgrade could bring, each of which breaks one requirement alone. */
const SEEDED = {
  'RISK-01': 'risk-future-alert-shown',
  'RISK-02': 'risk-source-missing',
  'APPT-02': 'appt-end-not-moved',
  'APPT-12': 'remote-never-suggested',
  'IDM-04': 'unlink-audit-cleared',
} as const

/** Those five and as many beside them, of each kind. */
const specification = loadSpecification(process.cwd(), '0.1', 'assessment', {
  requirement: [...Object.keys(SEEDED), 'RISK-03', 'RISK-05', 'APPT-01', 'APPT-11', 'IDM-05'],
})
const judging = judgingInVirtualTime(specification)

async function runOf(name: string, behaviour: Behaviour) {
  const record = await judging({ behaviour }, { extents: ['target'], evidence: countedEvidence() })
  assert.notEqual(record.outcome, 'void', record.because.join('\n'))
  return { name, record, remarks: [] }
}

test('five seeded regressions are named, by requirement, and nothing else', async () => {
  const faults = await loadFaults()
  const seeded = Object.values(SEEDED).map((id) => faults.find((fault) => fault.id === id) ?? assert.fail(id))
  const before = await runOf('before', REFERENCE_BEHAVIOUR)
  const after = await runOf(
    'after',
    seeded.reduce((behaviour, fault) => fault.apply(behaviour), REFERENCE_BEHAVIOUR),
  )
  assert.deepEqual(incomparable([before, after], FOR_A_CHANGE), [])
  const change = compareRuns(before, after, inCatalogueOrder)
  const changed = change.changes.filter(({ kind }) => kind !== 'unchanged')
  assert.deepEqual(
    changed.map(({ requirement, before, after, fell }) => [requirement.id, before?.verdict, after?.verdict, fell]),
    Object.keys(SEEDED).map((id) => [id, 'pass', 'fail', true]),
  )
  for (const { requirement, examples } of changed)
    assert.ok(
      examples.some(
        ({ id, before, after }) => id.startsWith(requirement.id) && before === 'passed' && after === 'failed',
      ),
    )
  assert.equal(change.exitCode, 1)
  assert.match(changeLines(change).join('\n'), /5 requirements fell: RISK-01, RISK-02, APPT-02, APPT-12, IDM-04\./)

  const mended = compareRuns(after, before, inCatalogueOrder)
  assert.deepEqual(
    mended.changes.filter(({ kind }) => kind === 'fixed').map(({ requirement }) => requirement.id),
    Object.keys(SEEDED),
  )
  assert.equal(mended.exitCode, 0)
})
