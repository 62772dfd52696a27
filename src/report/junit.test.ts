import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { harnessSchema } from '../catalogue/schema.ts'
import { judge } from '../verdict/judge.ts'
import type { Cause, ConformanceRecord, ExampleOutcome, ExampleResult, RunOutcome, Verdict } from '../verdict/record.ts'
import { allPassing, factsOf, passOf, resultOf } from '../verdict/run.fixture.ts'
import { junitXml } from './junit.ts'
import { escapeXml } from './xml.ts'

const facts = factsOf()
const green = judge([passOf(facts, allPassing(facts))])

/** Every word that the record knows, as its published schema lists them. */
function words<T>(...path: string[]): T[] {
  const schema: unknown = harnessSchema('record').schema
  const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], schema)
  return (found as { enum: T[] }).enum
}

const causes = words<Cause>('$defs', 'cause')
const outcomes = words<ExampleOutcome>('$defs', 'example', 'properties', 'outcome')
const verdicts = words<Verdict>('$defs', 'verdict')
const endings = words<RunOutcome>('properties', 'outcome')

/** What somebody sees who knows JUnit and not the record. */
function naive(xml: string) {
  const count = (name: string) => xml.split(`<${name} `).length - 1
  const [failures, errors, skipped] = [count('failure'), count('error'), count('skipped')]
  return { failures, errors, skipped, tests: count('testcase'), red: failures + errors > 0 }
}

function withExample(change: Partial<ExampleResult>): ConformanceRecord {
  return { ...green, examples: [resultOf('RISK-01.1', change)] }
}

describe('JUnit is never greener than the record', () => {
  test('it is green when the run is conformant', () => {
    assert.deepEqual(naive(junitXml(green)), { failures: 0, errors: 0, skipped: 0, tests: 6, red: false })
  })

  for (const outcome of outcomes.filter((one) => one !== 'passed'))
    test(`an example that is ${outcome} for any cause is no pass`, () => {
      for (const cause of causes) {
        const { failures, errors, skipped } = naive(junitXml(withExample({ outcome, cause, because: 'so' })))
        assert.equal(failures, outcome === 'failed' ? 1 : 0)
        assert.equal(errors, outcome === 'failed' || outcome === 'not-applicable' ? 0 : 1)
        assert.equal(skipped, outcome === 'not-applicable' ? 1 : 0)
      }
    })

  test('each extent is told once, in a suite of its own', () => {
    const both = judge([passOf(facts), passOf({ ...facts, extent: 'today' })])
    assert.equal(naive(junitXml(both)).tests, 9)
    assert.equal(junitXml(both).split('<testsuite name="RISK-01 today"').length, 2)
  })

  test('blocked is skipped under today alone', () => {
    const blocked = { outcome: 'blocked', cause: 'blocked-by-counterparty', because: 'D1' } as const
    assert.equal(naive(junitXml(withExample({ ...blocked, extent: 'today' }))).skipped, 1)
    assert.equal(naive(junitXml(withExample({ ...blocked, extent: 'target' }))).errors, 1)
  })

  for (const verdict of verdicts.filter((one) => one !== 'pass' && one !== 'not-applicable'))
    test(`a requirement that is ${verdict} is red although its examples passed`, () => {
      const [first, ...others] = green.requirements
      assert.ok(first)
      const requirements = [{ ...first, verdict, cause: 'scale', because: 'so' } as const, ...others]
      const { failures, errors } = naive(junitXml({ ...green, requirements }))
      assert.deepEqual([failures, errors], verdict === 'fail' ? [1, 0] : [0, 1])
    })

  test('a run that does not exit 0 is red whatever else it says', () => {
    for (const outcome of endings)
      for (const exitCode of [1, 2, 3, 4, 5, 6, 7])
        assert.ok(naive(junitXml({ ...green, outcome, exitCode })).red, `${outcome} ${exitCode}`)
  })

  test('in a void run every test case is an error', () => {
    const void_ = { ...green, outcome: 'void', exitCode: 5, because: ['a stray error'] } as const
    assert.deepEqual(naive(junitXml(void_)), { failures: 0, errors: 6, skipped: 0, tests: 6, red: true })
  })
})

test('the counts are those of the test cases', () => {
  const failed = withExample({ outcome: 'failed', cause: 'promise-not-kept', because: 'so', durationMs: 1250 })
  assert.match(
    junitXml(failed),
    /<testsuites name="Interlock: Acme Health" tests="4" failures="1" errors="0" skipped="0" time="1.250">/,
  )
})

test('the same record gives the same bytes', () => {
  assert.equal(junitXml(green), junitXml(structuredClone(green)))
})

describe('whatever is written', () => {
  test('leaves XML well formed', () => {
    const because = 'found "<b>" & \'x\' \u0000\u001b[31m \ud800 ]]>\nsecond line'
    const xml = junitXml(withExample({ outcome: 'failed', cause: 'promise-not-kept', because }))
    assert.match(
      xml,
      /message="found &quot;&lt;b&gt;&quot; &amp; &apos;x&apos; \u{FFFD}\u{FFFD}\[31m \u{FFFD} \]\]&gt;"/u,
    )
    assert.match(xml, /]]&gt;&#10;second line<\/failure>/)
  })

  test('is escaped, and nothing that XML cannot hold is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text)
        assert.ok(escaped.isWellFormed())
        const plain = escaped.replaceAll(/&(amp|lt|gt|quot|apos|#\d+);/g, '')
        assert.doesNotMatch(plain, /[<>&"']/)
        assert.ok(Array.from(plain).every((character) => (character.codePointAt(0) ?? 0) >= 32))
      }),
    )
  })
})

test('every suite carries the stamps of its run, in the words of the pages', () => {
  const candidate = { ...green.run.candidate, reference: true }
  const xml = junitXml({ ...green, run: { ...green.run, mode: 'rehearsal', candidate } })
  const suites = xml.split('<testsuite ').slice(1)
  assert.equal(suites.length, 3)
  for (const suite of suites) {
    assert.match(suite, /<property name="stamp: Rehearsal" value="Rehearsal: this is not evidence\./)
    assert.match(suite, /<property name="stamp: Reference" value="Reference: a system of Interlock itself was run/)
  }
  assert.doesNotMatch(junitXml(green), /stamp: Re/)
})
