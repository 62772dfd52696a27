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
  /** Paths of what is found, by the rule; of what is only warned of. */
  readonly finds?: Readonly<Record<string, string>>
  readonly warns?: Readonly<Record<string, string>>
}

const corpora = ['base.yaml', 'uk-core.yaml'].map(
  (file): Corpus => parse(readFileSync(new URL(file, import.meta.url), 'utf8')),
)
const PAGE = readFileSync(new URL('../../../docs/interface/fhir-validation.md', import.meta.url), 'utf8')

describe('the corpus', () => {
  for (const { good, bad } of corpora) {
    for (const [name, resource] of Object.entries(good))
      test(`${name}: nothing is found`, () => assert.deepEqual(fhirFindings(resource), []))

    for (const { of, set = {}, without = [], finds = {}, warns = {} } of bad)
      test(`${of}, ${JSON.stringify(set)} ${without.join()}: ${Object.keys({ ...finds, ...warns })}`, () => {
        const resource = changed(good[of] ?? assert.fail(`There is no ${of}.`), set, without)
        const found = fhirFindings(resource).map(({ severity, rule, path }) => [severity, rule, path])
        const expected = [
          ...Object.entries(finds).map((one) => ['error', ...one]),
          ...Object.entries(warns).map((one) => ['warning', ...one]),
        ]
        assert.deepEqual(found, expected)
      })
  }

  test('holds every rule of our own that the page describes, and no other', () => {
    const own = /^(r4|uk|nhs)-/
    const described = [...PAGE.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, rule = '']) => rule)
    const rules = corpora.flatMap(({ bad }) => bad.flatMap(({ finds, warns }) => Object.keys({ ...finds, ...warns })))
    const held = new Set(rules.filter((rule) => own.test(rule)))
    assert.deepEqual([...held].sort(), described.sort())
  })
})

test('a finding says what was seen, what would have been right, and where the standard says so', () => {
  assert.deepEqual(fhirFindings(changed(corpora[0]?.good.patient ?? {}, { '/gender': 'femal' }, [])), [
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
