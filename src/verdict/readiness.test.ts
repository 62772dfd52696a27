import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadinessFacts, RunFacts } from '../domain/run-facts.ts'
import { readinessDrift } from './readiness.ts'
import type { ExampleResult, StepResult } from './record.ts'
import { candidate, factsOf, resultOf } from './run.fixture.ts'

const item: ReadinessFacts = {
  ...{ id: 'D1', title: 'Alert events', status: 'absent', requirements: ['RISK-01'], examples: ['RISK-01.1'] },
  ...{ citation: 'HMPPS External API', seen: '2026-11-01' },
}
const blocked = [{ example: 'RISK-01.1', dependency: 'D1', because: 'no event' }]
const ran: StepResult[] = [{ keyword: 'When', text: 'it happens', status: 'passed' }]
const target = ['RISK-01.1', 'RISK-01.2', 'APPT-02.1'].map((id) => resultOf(id))

function today(...change: ExampleResult[]): ExampleResult[] {
  const usual = [resultOf('RISK-01.1', { outcome: 'blocked' }), resultOf('RISK-01.2'), resultOf('APPT-02.1')]
  return usual.map((result) => change.find(({ id }) => id === result.id) ?? result)
}

function drift(change: Partial<RunFacts>, results = today(), reference = true): string[] {
  const facts = factsOf({ readiness: [item], blocked, candidate: { ...candidate, reference }, ...change })
  return readinessDrift(facts, results, target)
}

test('nothing drifts when exactly the listed examples are blocked and all others pass', () => {
  assert.deepEqual(drift({}), [])
})

test('a listed example that was not blocked is told', () => {
  assert.match(drift({ blocked: [] }, today(resultOf('RISK-01.1')))[0] ?? '', /RISK-01.1 is listed under D1/)
})

test('a listed example that the run did not demand is no concern of it', () => {
  assert.deepEqual(drift({ demanded: ['APPT-02.1'], blocked: [] }, [resultOf('APPT-02.1')]), [])
})

test('an example blocked for a dependency that is present is told', () => {
  assert.match(drift({ readiness: [{ ...item, status: 'present' }] })[0] ?? '', /RISK-01.1 was blocked for D1/)
})

test('a blocked example that was run after all is told if it passes, and not if it fails', () => {
  const result = resultOf('RISK-01.1', { outcome: 'blocked', steps: ran })
  assert.match(drift({}, today(result))[0] ?? '', /passed under today: take it off/)
  const failed = resultOf('RISK-01.1', { outcome: 'failed', steps: [{ ...ran[0], status: 'failed' } as StepResult] })
  assert.deepEqual(drift({}, today(failed)), [])
})

test('an example that found no way and is not listed is told once', () => {
  const result = resultOf('RISK-01.2', { outcome: 'inconclusive', cause: 'blocked-by-counterparty' })
  assert.deepEqual(drift({}, today(result)).length, 1)
})

test('an example that only fails under today is told for a reference candidate alone', () => {
  const result = resultOf('APPT-02.1', { outcome: 'failed' })
  assert.match(drift({}, today(result))[0] ?? '', /APPT-02.1 passed under target and is failed under today/)
  assert.deepEqual(drift({}, today(result), false), [])
})
