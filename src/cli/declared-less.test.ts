import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inServer } from '../../mocks/faults/fault.ts'
import { describedOtherwise } from '../../mocks/fhir/statement.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { AS_WRITTEN, loadSpecification } from './specification.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

const specification = loadSpecification(process.cwd(), AS_WRITTEN, 'assessment', { area: ['FHIR'] }, { role: 'fhir' })
const judging = judgingInVirtualTime(specification, 'candidates/fhir-plain.yaml')

/** Verdicts other than pass, by row, of the plain server as its description would have it. */
async function unmet(change: (resource: object) => object): Promise<Readonly<Record<string, string>>> {
  const apply = inServer('describing', () => ({
    published: (statement) => describedOtherwise(statement, (resources) => resources.map(change)),
  }))
  const run = { extents: ['target'], evidence: countedEvidence() } as const
  const record = await judging({ behaviour: apply(REFERENCE_BEHAVIOUR) }, run)
  const others = record.requirements.filter(({ verdict }) => verdict !== 'pass')
  return Object.fromEntries(others.map(({ requirement, verdict }) => [requirement.id, verdict]))
}

const declaring = (...codes: readonly string[]) => ({ interaction: codes.map((code) => ({ code })) })
const NONE = 'not-applicable'

test('what is about versions does not apply to a server that says that it keeps none', async () => {
  const seen = await unmet((resource) => ({ ...resource, versioning: 'no-version' }))
  // This one keeps versions all the same, and names one of what it says to have none.
  assert.deepEqual(seen, { 'FHIR-03': NONE, 'FHIR-05': NONE, 'FHIR-12': 'fail' })
})

test('what is about changes does not apply to a server that takes only what is new', async () => {
  const seen = await unmet((resource) => ({ ...resource, ...declaring('read', 'create', 'search-type') }))
  const rows = ['FHIR-02', 'FHIR-03', 'FHIR-15', 'FHIR-17', 'FHIR-18', 'FHIR-19']
  assert.deepEqual(seen, Object.fromEntries(rows.map((row) => [row, NONE])))
})

test('what is about searches does not apply to a server that cannot be searched', async () => {
  const seen = await unmet((resource) => ({
    ...resource,
    ...declaring('read', 'vread', 'update', 'delete', 'history-instance', 'create'),
  }))
  assert.deepEqual(seen, { 'FHIR-09': NONE, 'FHIR-16': NONE })
})

test('a server that is only searched is judged by its searches', async () => {
  const seen = await unmet((resource) => ({ ...resource, ...declaring('search-type', 'create') }))
  for (const row of ['FHIR-09', 'FHIR-10', 'FHIR-11', 'FHIR-16']) assert.equal(seen[row], undefined, row)
  assert.equal(seen['FHIR-01'], NONE)
})
