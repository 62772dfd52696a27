import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuditEntry } from './audited-deeds.ts'
import type { WireRequest } from './exchange.ts'
import { NothingObserved } from './outcomes.ts'
import { expectTraced, type Trace } from './traces.ts'

const TRACE: Trace = { what: 'self-harm concern', role: 'nurse', correlation: 'trace-1' }
const call = (correlation: string): WireRequest => ({
  ...{ method: 'POST', url: 'http://p.test/v1/persons/A1234AA/healthcare/concerns' },
  headers: { 'x-correlation-id': correlation },
})
const entry = (deed: string, correlation = 'trace-1'): AuditEntry => ({
  ...{ deeds: [deed], role: 'nurse', correlations: [correlation] },
})
const audit = (...entries: readonly AuditEntry[]) => ({ entries, seen: 'the audit' })
const both = audit(entry('changed'), entry('sent'))

test('a message under its identifier on both sides is traced', () => {
  expectTraced([call('trace-1')], both, [TRACE])
  expectTraced([call('trace-1'), call('trace-1')], both, [TRACE], 2)
})

test('an identifier that is missing on one side, or that nobody gave, is no trace', () => {
  assert.throws(() => expectTraced([call('other')], both, [TRACE]), /0 in the prison's log/)
  assert.throws(() => expectTraced([], both, [TRACE]), NothingObserved)
  assert.throws(() => expectTraced([call('trace-1')], audit(entry('sent')), [TRACE]), /as done by staff/)
  assert.throws(() => expectTraced([call('trace-1'), call('trace-1-2')], both, [TRACE]), /under trace-1-2/)
})
