import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { loadCatalogue } from './load.ts'
import { edited, smallProject } from './small-catalogue.ts'

function problemsOf(changes: Record<string, string>, options = { mode: 'assessment' as const }): readonly string[] {
  const root = smallProject(changes)
  try {
    loadCatalogue(root, options)
  } catch (error) {
    if (error instanceof InputProblem) return error.problems.map((problem) => problem.slice(root.length + 1))
    throw error
  }
  return []
}

test('a catalogue loads with its rows in order and every written field', () => {
  const { rows, givens, places } = loadCatalogue(smallProject(), { mode: 'assessment' })
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['RISK-01', 'RISK-02', 'RISK-03'],
  )
  assert.equal(rows[0]?.followsFrom, 'recommendation SR-B, finding F2')
  assert.deepEqual(rows[0]?.needsFromPrison, ['D1'])
  assert.deepEqual(rows[2]?.limits, [])
  assert.equal(givens[1]?.owner, 'RISK-01')
  assert.equal(places.get('RISK-02')?.line, 20)
})

test('an assessment has the limits of the specification, with three times the limit to wait', () => {
  const [limit] = loadCatalogue(smallProject(), { mode: 'assessment' }).limits
  assert.deepEqual([limit?.value, limit?.ceiling], [2, 6])
})

test('a rehearsal has the short limits', () => {
  const [limit] = loadCatalogue(smallProject(), { mode: 'rehearsal' }).limits
  assert.deepEqual([limit?.value, limit?.ceiling], [1, 3])
})

test('a candidate may hold itself to a tighter limit', () => {
  const [limit] = loadCatalogue(smallProject(), { mode: 'assessment', tightened: { 'risk.open': 1.5 } }).limits
  assert.equal(limit?.value, 1.5)
})

test('a looser limit, an unknown one and a volume are refused', () => {
  const tightened = { 'risk.open': 3, 'risk.opne': 1, 'appt.monthly': 10 }
  assert.throws(
    () => loadCatalogue(smallProject(), { mode: 'rehearsal', tightened, tightenedIn: 'candidates/acme.yaml' }),
    new InputProblem([
      'candidates/acme.yaml: "risk.open" is 3 s, looser than the specification\'s 2 s. Only a tender\'s own limits may loosen one; give 2 or less.',
      'candidates/acme.yaml: unknown limit "risk.opne". Did you mean "risk.open"?',
      'candidates/acme.yaml: "appt.monthly" is not a time, so it cannot be tightened. Remove it.',
    ]),
  )
})

test('an unknown limit or dependency names the row, its line and what was meant', () => {
  const file = edited('requirements/risk.yaml', 'limits: [risk.open]', 'limits: [risk.opem]')
  assert.deepEqual(problemsOf(file), [
    'requirements/risk.yaml:4: RISK-01: unknown limit "risk.opem" (limits.yaml has none). Did you mean "risk.open"?',
  ])
})

test('an unknown requirement that a row is required by is refused', () => {
  const file = edited(
    'requirements/risk.yaml',
    'limits: [risk.open]',
    'limits: [risk.open]\n    required-by: [RISK-09]',
  )
  assert.match(problemsOf(file)[0] ?? '', /RISK-01: required by the unknown requirement "RISK-09"\./)
})

test('an id written twice, or in the wrong area, is refused with both places', () => {
  const twice = edited('requirements/risk.yaml', 'id: RISK-03', 'id: RISK-02')
  assert.match(problemsOf(twice)[0] ?? '', /^requirements\/risk\.yaml:34: RISK-02 is already at .*risk\.yaml:20\./)
  const elsewhere = edited('requirements/risk.yaml', 'id: RISK-03', 'id: APPT-03')
  assert.deepEqual(problemsOf(elsewhere), [
    'requirements/risk.yaml:34: APPT-03 stands in the area RISK. Move it, or give it an id of RISK.',
  ])
})

test('a must without a hazard, and a row that nothing verifies without a reason, are refused', () => {
  const file = edited('requirements/risk.yaml', '    because: Needs a judge of prose.\n', '')
  assert.deepEqual(problemsOf(file), ['requirements/risk.yaml:34: RISK-03: missing key "because". Add it.'])
  const level = edited('requirements/risk.yaml', 'level: should', 'level: must')
  assert.deepEqual(problemsOf(level), ['requirements/risk.yaml:20: RISK-02: missing key "hazard". Add it.'])
})

test('a Given owned by an unknown requirement is refused', () => {
  const file = edited('requirements/givens.yaml', 'owner: RISK-01', 'owner: RISK-11')
  assert.match(problemsOf(file)[0] ?? '', /givens\.yaml:2: unknown requirement "RISK-11"\. Did you mean "RISK-01"\?/)
})

test('the digests change with the files that they stand for, and only with those', () => {
  const before = loadCatalogue(smallProject(), { mode: 'assessment' }).digests
  const after = loadCatalogue(smallProject(edited('requirements/limits.yaml', 'value: 2', 'value: 4')), {
    mode: 'assessment',
  }).digests
  assert.equal(after.catalogue, before.catalogue)
  assert.equal(after.readiness, before.readiness)
  assert.notEqual(after.limits, before.limits)
})
