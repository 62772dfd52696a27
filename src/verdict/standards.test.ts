import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FhirBreach, FhirSeen } from '../domain/fhir-seen.ts'
import { judge } from './judge.ts'
import { factsOf, passOf, resultOf, rowOf } from './run.fixture.ts'
import { type StandardsFacts, standardsParts } from './standards.ts'
import { passing } from './stream.fixture.ts'

const breach = (change: Partial<FhirBreach> = {}): FhirBreach => ({
  ...{ whose: 'theirs', message: 'answer to GET /fhir/Patient/1', rule: 'r4-code', severity: 'error' },
  ...{ path: 'Patient.gender', value: '"m"', expected: 'a code', clause: 'https://standard.example/Patient.gender' },
  ...change,
})
const ROW = rowOf('STD-02', { verifiedBy: 'exchanges' })
const facts = (...breaches: readonly FhirBreach[]): StandardsFacts => ({
  observed: true,
  breaches: breaches.map((one) => ({ ...one, example: 'RISK-01.1' })),
})

describe('what resources say of the requirement about standards', () => {
  test('a breach of theirs fails it, and names example, message, element, value, rule and clause', () => {
    const [part] = standardsParts(ROW, facts(breach(), breach()), [])
    assert.equal(part?.verdict, 'fail')
    assert.equal(
      part?.because,
      'RISK-01.1: answer to GET /fhir/Patient/1, Patient.gender: expected a code, found "m" (r4-code, https://standard.example/Patient.gender). And 1 more.',
    )
  })
  test('a warning fails nobody, and is told', () => {
    const [part] = standardsParts(ROW, facts(breach({ severity: 'warning' })), [])
    assert.equal(part?.verdict, 'pass')
    assert.match(part?.because ?? '', /^To be looked at: RISK-01\.1: /)
  })
  test('without a breach it passes, without a resource nothing was observed', () => {
    assert.deepEqual(standardsParts(ROW, facts(), []), [{ verdict: 'pass' }])
    assert.equal(standardsParts(ROW, { observed: false, breaches: [] }, [])[0]?.cause, 'nothing-observed')
  })
  test('other requirements hear nothing of it, nor does one whose examples the prison makes impossible', () => {
    assert.deepEqual(standardsParts(rowOf('STD-01'), facts(breach()), []), [])
    assert.deepEqual(standardsParts(ROW, facts(), [resultOf('STD-02.1', { outcome: 'blocked' })]), [])
  })
})

describe('a run in which a resource breaks a standard', () => {
  const run = (fhir: FhirSeen) => {
    const all = factsOf({ requirements: [...factsOf().requirements, ROW] })
    const examples = all.demanded.map((id) => ({ id, acts: passing(), ...(id === 'RISK-01.2' ? { fhir } : {}) }))
    return judge([passOf(all, examples)])
  }
  const seen = (one: FhirBreach): FhirSeen => ({ types: { Patient: 1 }, breaches: [one] })

  test('is void where the resource is ours, whatever else it shows', () => {
    const record = run(seen(breach({ whose: 'ours', message: 'PUT /fhir/Patient/1' })))
    assert.equal(record.outcome, 'void')
    assert.equal(record.exitCode, 5)
    assert.match(record.because.join('\n'), /Our own PUT \/fhir\/Patient\/1, Patient\.gender: .* Seen in RISK-01\.2\./)
  })
  test('is not conformant where it is theirs, and nothing else is held against them', () => {
    const record = run(seen(breach()))
    assert.equal(record.outcome, 'not-conformant')
    const failed = record.requirements.filter(({ verdict }) => verdict === 'fail')
    assert.deepEqual(
      failed.map(({ requirement }) => requirement.id),
      ['STD-02'],
    )
  })
  test('is void where what was seen cannot be read', () => {
    assert.equal(run({ types: {} } as FhirSeen).outcome, 'void')
  })
})

test('a warning is told with a requirement that its examples show as well', () => {
  const all = factsOf({ requirements: [...factsOf().requirements, ROW], demanded: ['STD-02.1'] })
  const fhir = { types: { Patient: 1 }, breaches: [breach({ severity: 'warning' })] }
  const record = judge([passOf(all, [{ id: 'STD-02.1', acts: passing(), fhir }])])
  const found = record.requirements.find(({ requirement }) => requirement.id === 'STD-02')
  assert.equal(found?.verdict, 'pass')
  assert.match(found?.because ?? '', /^To be looked at: STD-02\.1: /)
})
