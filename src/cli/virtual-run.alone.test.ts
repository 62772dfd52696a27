import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { serialise } from '../verdict/serialise.ts'
import { loadFaults } from './faults.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { loadSpecification } from './specification.ts'
import { judgingInVirtualTime } from './virtual-run.ts'

const specification = loadSpecification(process.cwd(), '0.1', 'assessment')
const judging = judgingInVirtualTime(specification)
/** Some of every requirement. */
const only = new Set(specification.demand('live', 'target').examples.filter((id) => id.endsWith('.1')))

async function recordUnder(faultId: string): Promise<string> {
  const fault = (await loadFaults()).find(({ id }) => id === faultId)
  assert.ok(fault)
  const evidence = unwrittenEvidence(redaction({ secrets: [] }))
  const run = { extents: ['target', 'today'], evidence, only } as const
  const record = await judging({ behaviour: fault.apply(REFERENCE_BEHAVIOUR) }, run)
  assert.notEqual(record.outcome, 'void', record.because.join('\n'))
  return serialise(record)
}

test('the same fault gives the same record, byte for byte, whatever ran before', async () => {
  const first = await recordUnder('risk-none-when-failing')
  const other = await recordUnder('acct-review-without-date')
  assert.equal(await recordUnder('risk-none-when-failing'), first)
  assert.notEqual(other, first)
})
