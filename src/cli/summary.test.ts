import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { judge } from '../verdict/judge.ts'
import { allPassing, factsOf, passOf, rowOf } from '../verdict/run.fixture.ts'
import { broken } from '../verdict/stream.fixture.ts'
import { printSummary } from './summary.ts'

const HOSTILE = 'found \u001b[2J\u001b[1;1HConformant\u0007\u009b31m \u202etnamrofnoC\u200b\r\n::set-output name=x::y'

for (const [how, asJson] of [
  ['in words', false],
  ['as JSON', true],
] as const)
  test(`what a system says cannot command the terminal, ${how}`, (context) => {
    const facts = factsOf({ requirements: [rowOf('RISK-01', { level: 'should' }), rowOf('APPT-02')] })
    const failing = [
      broken('RISK-01.1', { as: 'Then', throws: 'NonConformance', message: HOSTILE }),
      broken('APPT-02.1', { as: 'Then', throws: 'NonConformance', message: HOSTILE }),
    ]
    const record = judge([passOf(facts, [...failing, ...allPassing(facts).filter(({ id }) => id === 'RISK-01.2')])])
    assert.equal(record.outcome, 'not-conformant')
    const said: string[] = []
    context.mock.method(console, 'log', (line: string) => said.push(line))
    printSummary(record, 'reports/acme/1', asJson)
    mock.restoreAll()
    const text = said.join('\n')
    assert.match(text, /\[U\+001B\]\[2J/)
    assert.doesNotMatch(text, /[^\P{C}\n]/u)
    assert.ok(!said.some((line) => line.startsWith('::')), 'no line that a build server takes for a command')
    if (asJson) assert.equal(JSON.parse(text).outcome, 'not-conformant')
  })
