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

test('without a browser one line says how many examples nobody looked at, and the run is incomplete', (context) => {
  const facts = factsOf({
    requirements: [rowOf('UI-01'), rowOf('APPT-02')],
    demanded: ['UI-01.1', 'UI-01.2', 'APPT-02.1'],
  })
  const words = 'No browser starts on this machine.\nSeen: Chrome: not installed'
  const passing = allPassing(facts).filter(({ id }) => !id.startsWith('UI-'))
  const unseen = allPassing(facts).filter(({ id }) => id.startsWith('UI-'))
  const blind = unseen.map(({ id }) => broken(id, { as: 'Then', throws: 'NoBrowser', message: words }))
  const record = judge([passOf(facts, [...blind, ...passing])])
  assert.deepEqual([record.outcome, record.exitCode], ['incomplete', 2])
  const said: string[] = []
  context.mock.method(console, 'log', (line: string) => said.push(line))
  printSummary(record, 'reports/acme/1', false)
  mock.restoreAll()
  const lines = said.filter((line) => line.includes('INTERLOCK_CHROMIUM'))
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', new RegExp(`: ${blind.length} examples? on screens. Next: install Chrome`))
})
