import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { EvidenceFacts, RequirementFacts } from '../domain/run-facts.ts'
import type { Cause, ExampleOutcome, ExampleResult, PooledLimit, Verdict } from './record.ts'
import { type RequirementProof, verdictOf } from './requirement.ts'
import { candidate, decisionOf, documentOf, resultOf, rowOf } from './run.fixture.ts'

function verdict(row: Partial<RequirementFacts>, proof: Partial<RequirementProof>) {
  const part = verdictOf(rowOf('RISK-01', row), { candidate, examples: [], pooled: [], evidence: [], ...proof })
  return [part.verdict, part.cause]
}

function results(...outcomes: (ExampleOutcome | [ExampleOutcome, Cause])[]): ExampleResult[] {
  return outcomes.map((one, at) => {
    const [outcome, cause] = typeof one === 'string' ? [one] : one
    return resultOf(`RISK-01.${at + 1}`, { outcome, ...(cause && { cause }) })
  })
}

const passed = results('passed')

describe('a requirement is as good as its worst example', () => {
  const rows: readonly [ExampleOutcome[], Verdict][] = [
    [['passed', 'passed'], 'pass'],
    [['passed', 'not-run'], 'not-run'],
    [['not-run', 'parked'], 'needs-evidence'],
    [['parked', 'blocked'], 'blocked-by-counterparty'],
    [['blocked', 'inconclusive'], 'inconclusive'],
    [['inconclusive', 'failed'], 'fail'],
    [['passed', 'failed'], 'fail'],
  ]
  for (const [outcomes, expected] of rows)
    test(`${outcomes.join(' and ')} make it ${expected}`, () => {
      assert.equal(verdict({}, { examples: results(...outcomes) })[0], expected)
      assert.equal(verdict({}, { examples: results(...outcomes.toReversed()) })[0], expected)
    })

  test('examples of other requirements say nothing about it', () => {
    const examples = [...passed, resultOf('RISK-02.1', { outcome: 'failed' })]
    assert.equal(verdict({}, { examples })[0], 'pass')
  })

  test('a fail over a proposed limit is inconclusive until a tender adopts the limit', () => {
    const late: [ExampleOutcome, Cause] = ['failed', 'over-a-proposed-limit']
    assert.deepEqual(verdict({}, { examples: results('passed', late) }), ['inconclusive', 'over-a-proposed-limit'])
    assert.equal(verdict({}, { examples: results(late, 'failed') })[0], 'fail')
  })

  test('without an example it was not run', () => {
    assert.deepEqual(verdict({}, {}), ['not-run', 'not-automated'])
    assert.equal(verdict({ verifiedBy: 'none' }, {})[0], 'not-run')
    assert.equal(verdict({ verifiedBy: 'exchanges' }, {})[0], 'not-run')
  })
})

describe('what does not apply', () => {
  test('only a row with a condition can be not applicable, and only as a whole', () => {
    const appliesWhen = 'offers fhir'
    assert.equal(verdict({ appliesWhen }, { examples: results('not-applicable') })[0], 'not-applicable')
    assert.equal(verdict({ appliesWhen }, { examples: results('not-applicable', 'passed') })[0], 'inconclusive')
    assert.equal(verdict({}, { examples: results('not-applicable') })[0], 'inconclusive')
    assert.equal(verdict({ appliesWhen }, {})[0], 'not-run')
  })

  test('a healthcare system has to offer what another requirement on it needs; a FHIR server alone has not', () => {
    const row = { appliesWhen: 'declares(update)', requiredBy: ['APPT-07'] }
    const examples = results('not-applicable')
    assert.deepEqual(verdict(row, { examples }), ['fail', 'not-offered'])
    const server = { ...candidate, role: 'fhir' } as const
    assert.equal(verdict(row, { examples, candidate: server })[0], 'not-applicable')
  })
})

describe('what any FHIR interface owes, of a system that offers none', () => {
  const without = {
    examples: results(['inconclusive', 'unsupported']),
    candidate: { ...candidate, routes: ['driver'] },
  }
  const row = { binds: 'fhir', routes: ['fhir'] } as const

  test('what is owed of what it declares does not apply, though another requirement could be shown by it', () => {
    const declared = { ...row, appliesWhen: 'declares(read)', requiredBy: ['RISK-01'] }
    assert.deepEqual(verdict(declared, without), ['not-applicable', 'not-applicable'])
    assert.equal(verdict({ ...declared, binds: 'hc', routes: ['fhir', 'driver'] }, without)[0], 'inconclusive')
  })

  test('what is owed whatever it declares is not offered', () => {
    assert.deepEqual(verdict(row, without), ['fail', 'not-offered'])
  })
})

describe('what is not offered', () => {
  const without = (absent: string[], routes: string[]) => ({
    examples: passed,
    candidate: { ...candidate, absentFunctions: absent, routes },
  })

  test('a function declared absent is a fail', () => {
    assert.deepEqual(verdict({}, without(['risk'], ['fhir'])), ['fail', 'not-offered'])
    assert.equal(verdict({}, without(['appointments'], ['fhir']))[0], 'pass')
  })

  test('a row whose routes are all missing is a fail; one of them is enough', () => {
    const routes = ['fhir', 'browser']
    assert.deepEqual(verdict({ routes }, without([], ['driver'])), ['fail', 'not-offered'])
    assert.equal(verdict({ routes }, without([], ['browser']))[0], 'pass')
    assert.equal(verdict({ routes: ['document'] }, without([], []))[0], 'pass')
  })

  test('a claimed equivalent goes to a named assessor', () => {
    const equivalents = [{ requirement: 'RISK-01', because: 'a screen of our own' }]
    const claimed = { ...candidate, absentFunctions: ['risk'], equivalents }
    const decision = (accepted: boolean) => [documentOf({ title: 'Equivalence', decision: decisionOf(accepted) })]
    const open = { examples: passed, candidate: claimed }
    assert.deepEqual(verdict({}, open), ['needs-evidence', 'equivalence'])
    assert.deepEqual(verdict({}, { ...open, evidence: decision(false) }), ['fail', 'document-rejected'])
    assert.equal(verdict({}, { ...open, evidence: decision(true) })[0], 'pass')
    assert.equal(verdict({}, { ...open, evidence: [...decision(true), ...decision(false)] })[0], 'fail')
    const changed = decision(false).map((one) => ({ ...one, digest: 'd2' }))
    assert.equal(verdict({}, { ...open, evidence: changed })[0], 'needs-evidence')
    const elsewhere = decision(true).map((one) => ({ ...one, requirement: 'RISK-02' }))
    assert.equal(verdict({}, { ...open, evidence: elsewhere })[0], 'needs-evidence')
    assert.equal(verdict({}, { ...open, evidence: [documentOf()] })[0], 'needs-evidence')
  })
})

describe('components outside the tender', () => {
  const component = (name: string, inTender: boolean, serves?: string[]) => ({
    ...{ name, version: '1', inTender },
    ...(serves && { serves }),
  })
  const rows: readonly [string, ReturnType<typeof component>[], Verdict][] = [
    ['only an outside one serves the function', [component('Portal', false, ['risk'])], 'needs-evidence'],
    ['one in the tender serves it too', [component('P', false, ['risk']), component('C', true, ['risk'])], 'pass'],
    ['the outside one serves something else', [component('P', false, ['appointments'])], 'pass'],
    ['nothing is said of what the one in the tender serves', [component('C', true)], 'pass'],
    ['every component is outside', [component('C', false)], 'needs-evidence'],
  ]
  for (const [name, components, expected] of rows)
    test(`a pass is ${expected} when ${name}`, () => {
      assert.equal(verdict({}, { examples: passed, candidate: { ...candidate, components } })[0], expected)
    })

  test('a fail stays a fail', () => {
    const outside = { ...candidate, components: [component('Portal', false)] }
    assert.equal(verdict({}, { examples: results('failed'), candidate: outside })[0], 'fail')
  })
})

describe('documents', () => {
  const row: Partial<RequirementFacts> = { evidence: ['Safe wording'] }
  const withDocuments = (...evidence: EvidenceFacts[]) => verdict(row, { examples: passed, evidence })
  const { digest: _, ...missing } = documentOf()
  const { decision: __, ...undecided } = documentOf()

  test('an accepted document completes a pass', () => {
    assert.deepEqual(withDocuments(documentOf()), ['pass', undefined])
  })

  const open: readonly [string, EvidenceFacts[]][] = [
    ['no document', []],
    ['a document with another title', [documentOf({ title: 'Something else' })]],
    ['a document for another row', [documentOf({ requirement: 'RISK-02' })]],
    ['a missing file', [missing]],
    ['a file that nobody judged', [undecided]],
    ['a file changed after it was accepted', [documentOf({ digest: 'd2' })]],
    ['a file changed after it was rejected', [documentOf({ digest: 'd2', decision: decisionOf(false) })]],
    ['a specimen', [documentOf({ specimen: true })]],
    ['one accepted and one that nobody judged', [documentOf(), undecided]],
  ]
  for (const [name, evidence] of open)
    test(`${name} needs evidence`, () => {
      assert.deepEqual(withDocuments(...evidence), ['needs-evidence', 'awaiting-a-decision'])
    })

  test('a rejected document is a fail with its reason', () => {
    const rejected = documentOf({ decision: decisionOf(false) })
    assert.deepEqual(withDocuments(rejected), ['fail', 'document-rejected'])
    assert.deepEqual(withDocuments(documentOf(), rejected), ['fail', 'document-rejected'])
  })

  test('a specimen counts for a reference candidate', () => {
    const reference = { ...candidate, reference: true }
    const evidence = [documentOf({ specimen: true })]
    assert.equal(verdict(row, { examples: passed, evidence, candidate: reference })[0], 'pass')
  })

  test('a document does not make up for an example', () => {
    const evidence = [documentOf()]
    assert.equal(verdict(row, { evidence })[0], 'not-run')
    assert.equal(verdict(row, { examples: results('failed'), evidence })[0], 'fail')
  })

  test('a row that is verified by documents alone needs no example', () => {
    assert.equal(verdict({ ...row, verifiedBy: 'evidence' }, { evidence: [documentOf()] })[0], 'pass')
    assert.equal(verdict({ verifiedBy: 'evidence' }, {})[0], 'not-run')
  })
})

describe('limits judged over the whole run', () => {
  const pool = (change: Partial<PooledLimit>): PooledLimit => ({
    ...{ limit: 'risk.open.p95', extent: 'target', samples: 40, needed: 40, outcome: 'failed' },
    ...change,
  })
  const row = { limits: ['risk.open.p95'] }
  const rows: readonly [string, Partial<PooledLimit>, Verdict][] = [
    ['kept', { outcome: 'passed' }, 'pass'],
    ['broken', { cause: 'promise-not-kept' }, 'fail'],
    ['broken and only proposed', { cause: 'over-a-proposed-limit' }, 'inconclusive'],
    ['short of samples', { outcome: 'inconclusive', cause: 'scale' }, 'inconclusive'],
    ['of another row', { limit: 'appt.p95' }, 'pass'],
  ]
  for (const [name, change, expected] of rows)
    test(`a limit ${name} makes it ${expected}`, () => {
      assert.equal(verdict(row, { examples: passed, pooled: [pool(change)] })[0], expected)
    })

  test('nothing is said not to apply of which samples were too late', () => {
    const told = { ...row, appliesWhen: 'offers fhir' }
    const pooled = [pool({ cause: 'promise-not-kept' })]
    assert.equal(verdict(told, { examples: results('not-applicable'), pooled })[0], 'fail')
    assert.equal(verdict(told, { examples: results('not-applicable') })[0], 'not-applicable')
  })

  test('under today samples may be short because the prison side has no way', () => {
    const pooled = [pool({ extent: 'today', outcome: 'inconclusive', cause: 'scale' })]
    assert.equal(verdict(row, { examples: results('blocked'), pooled })[0], 'blocked-by-counterparty')
    assert.equal(verdict(row, { examples: results('blocked', 'passed'), pooled })[0], 'blocked-by-counterparty')
    assert.equal(verdict(row, { examples: results('passed'), pooled })[0], 'inconclusive')
  })
})
