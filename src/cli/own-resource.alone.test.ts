import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { test } from 'node:test'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { loadSpecification } from './specification.ts'

/** A mistake in our own driver: concerns say when they were sent, in a word. */
const SEEDED = /\/src\/drivers\/healthcare-fhir\/concerns\.ts$/
let seeded = 0
registerHooks({
  load: (url, context, next) => {
    if (!SEEDED.test(url)) return next(url, context)
    const text = readFileSync(new URL(url), 'utf8')
    const source = text.replace("priority: 'stat',", "priority: 'stat', sent: 'today',")
    if (source !== text) seeded += 1
    return { format: 'module-typescript', source, shortCircuit: true }
  },
})

test('a resource of ours that the standard does not allow voids the run and accuses nobody', async () => {
  const { countedEvidence, judgingInVirtualTime } = await import('./virtual-run.ts')
  const judging = judgingInVirtualTime(loadSpecification(process.cwd(), 'as-written', 'assessment', { area: ['STD'] }))
  const record = await judging(
    { behaviour: REFERENCE_BEHAVIOUR },
    { extents: ['target'], evidence: countedEvidence(), only: new Set(['STD-02.9']) },
  )
  assert.equal(seeded, 1, 'the mistake was not made: the driver is written otherwise now')
  assert.equal(record.outcome, 'void')
  assert.equal(record.exitCode, 5)
  assert.match(
    record.because.join('\n'),
    /Our own POST \/fhir\/Communication, Communication\.sent: expected .* found "today" \(r4-primitive, \S+\)\. Seen in STD-02\.9\./,
  )
  assert.deepEqual(
    record.requirements
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ requirement, because }) => [requirement.id, because]),
    [],
  )
})
