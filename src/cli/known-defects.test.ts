import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inServer } from '../../mocks/faults/fault.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { AS_WRITTEN, loadSpecification } from './specification.ts'
import { countedEvidence, judgingInVirtualTime } from './virtual-run.ts'

/** Servers that do what a defect of the standard lets them do, by the id of the defect. */
const TAKEN = {
  'weak-version-in-if-match': inServer('changing', ({ versionNamed }) => ({
    versionNamed: (ifMatch) => (ifMatch.startsWith('W/') ? 'nothing' : versionNamed(ifMatch)),
  })),
  'unknown-type-in-a-create': inServer('describing', () => ({
    unknownType: (method) => (method === 'POST' ? 400 : 404),
  })),
  'version-in-the-place': inServer('storing', () => ({
    place: (baseUrl, { resourceType, id }) => `${baseUrl}/${resourceType}/${id}`,
  })),
} as const

const specification = loadSpecification(process.cwd(), AS_WRITTEN, 'assessment', { area: ['FHIR'] }, { role: 'fhir' })
const judging = judgingInVirtualTime(specification, 'candidates/fhir-plain.yaml')

test('there is a server for each defect of a standard that a row names', () => {
  const { rows } = loadCatalogue(process.cwd(), { mode: 'rehearsal' })
  const ids = rows.flatMap(({ defects = [] }) => defects.map(({ id }) => id))
  assert.deepEqual(ids.sort(), Object.keys(TAKEN).sort())
})

for (const [id, apply] of Object.entries(TAKEN))
  test(`${id} is never held against a server`, async () => {
    const run = { extents: ['target'], evidence: countedEvidence() } as const
    const record = await judging({ behaviour: apply(REFERENCE_BEHAVIOUR) }, run)
    const unmet = record.examples.filter(({ outcome }) => outcome !== 'passed')
    assert.deepEqual(
      unmet.map(({ id: example, because }) => `${example}: ${because}`),
      [],
    )
  })
