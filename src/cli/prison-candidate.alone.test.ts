import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { AS_WRITTEN, loadSpecification } from './specification.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

const specification = loadSpecification(process.cwd(), AS_WRITTEN, 'assessment', {}, { role: 'prison' })

async function seenOf(candidate: string) {
  const judging = judgingInVirtualTime(specification, candidate)
  const run = { extents: ['target'], evidence: countedEvidence() } as const
  const record = await judging({ behaviour: REFERENCE_BEHAVIOUR }, run)
  assert.notEqual(record.outcome, 'void', record.because.join('\n'))
  const asked = record.readiness.filter(({ row }) =>
    record.requirements.some(({ requirement }) => requirement.id === row),
  )
  return asked.map(({ id, status }) => {
    const found = record.national?.find(({ dependency }) => dependency === id)
    return { id, listed: status, seen: found?.seen }
  })
}

test('the simulator as proposed offers everything that is asked of the prison side', async () => {
  for (const { id, seen } of await seenOf('candidates/prison-target.yaml')) assert.equal(seen, 'present', id)
})

test('the simulator as it is today, with its real lag, offers exactly what requirements/readiness.yaml says', async () => {
  for (const { id, listed, seen } of await seenOf('candidates/prison-today.yaml')) assert.equal(seen, listed, id)
})
