import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { fhirFindings } from '../validate.ts'
import { changed } from './changed.fixture.ts'

interface Corpus {
  readonly good: Readonly<Record<string, object>>
  readonly bad: readonly Bad[]
}

interface Bad {
  readonly of: string
  readonly set?: Readonly<Record<string, unknown>>
  readonly without?: readonly string[]
  /** The path of the one finding, by its rule. */
  readonly finds: Readonly<Record<string, string>>
}

const corpus: Corpus = parse(readFileSync(new URL('base.yaml', import.meta.url), 'utf8'))
const PAGE = readFileSync(new URL('../../../docs/interface/fhir-validation.md', import.meta.url), 'utf8')

describe('the corpus', () => {
  for (const [name, resource] of Object.entries(corpus.good))
    test(`${name}: nothing is found`, () => assert.deepEqual(fhirFindings(resource), []))

  for (const { of, set = {}, without = [], finds } of corpus.bad)
    test(`${of}, ${JSON.stringify(set)} ${without.join()}: ${Object.keys(finds)}`, () => {
      const resource = changed(corpus.good[of] ?? assert.fail(`There is no ${of}.`), set, without)
      const found = fhirFindings(resource).map(({ rule, path }) => [rule, path])
      assert.deepEqual(found, Object.entries(finds))
    })

  test('holds every rule of our own that the page describes, and no other', () => {
    const described = [...PAGE.matchAll(/^\| `(r4-[a-z-]+)`/gm)].map(([, rule]) => rule)
    const held = new Set(corpus.bad.flatMap(({ finds }) => Object.keys(finds).filter((rule) => rule.startsWith('r4-'))))
    assert.deepEqual([...held].sort(), described.sort())
  })
})

test('a finding says what was seen, what would have been right, and where the standard says so', () => {
  assert.deepEqual(fhirFindings(changed(corpus.good.patient ?? {}, { '/gender': 'femal' }, [])), [
    {
      rule: 'r4-code',
      severity: 'error',
      path: 'Patient.gender',
      value: '"femal"',
      expected: 'a code of http://hl7.org/fhir/ValueSet/administrative-gender',
      clause: 'https://hl7.org/fhir/R4/patient-definitions.html#Patient.gender',
    },
  ])
})

test('what is no resource at all is found wrong, whatever it is', () => {
  for (const value of [null, undefined, 7, 'Patient', [], {}, { resourceType: 'constructor' }])
    assert.deepEqual(
      fhirFindings(value).map(({ rule }) => rule),
      ['r4-resource-type'],
    )
})
