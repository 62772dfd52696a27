import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { virtualClock } from '../../src/domain/clock.ts'
import { createBackground } from './background.ts'
import { text } from './fhir/resource.ts'
import { createStore } from './fhir/store.ts'
import { createOutbox, type OutgoingMessage } from './outbox.ts'
import { type OutboxPolicies, referenceOutbox } from './outbox-policies.ts'
import type { Answer } from './prison/answer.ts'

const OK: Answer<unknown> = { ok: true, value: { messageId: 'm1' } }
const FAILING: Answer<unknown> = { ok: false, failure: { reason: 'failing', status: 500 } }
const REFUSED: Answer<unknown> = { ok: false, failure: { reason: 'rejected', status: 400, message: 'No such code' } }
const TWICE: Answer<unknown> = {
  ok: false,
  failure: { reason: 'conflict', message: 'duplicate', body: { existing: { messageId: 'm1' } } },
}

const message = (clientReference: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  patient: 'Patient/p1',
  focus: 'Communication/c1',
  kind: { system: 'kinds', code: 'concern' },
  method: 'POST',
  path: '/v1/persons/A1234AB/healthcare/concerns',
  body: { kind: 'SELF_HARM' },
  clientReference,
  ...more,
})

/** An outbox whose prison gives these answers in turn, and success when they are used up. */
function start(
  answers: readonly Answer<unknown>[],
  receipt: Answer<unknown> = OK,
  policies: OutboxPolicies = referenceOutbox,
) {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const left = [...answers]
  const sent: string[] = []
  let ids = 0
  const store = createStore({ clock, id: () => `id-${ids++}` })
  const background = createBackground()
  const prison = {
    get: async () => receipt,
    getAll: async (): Promise<Answer<readonly unknown[]>> => ({ ok: true, value: [] }),
    isBusy: () => false,
    prisonNumber: async (): Promise<Answer<string>> => ({ ok: true, value: 'A1234AB' }),
    send: async (_method: string, _path: string, body: unknown) => {
      sent.push(text(body, 'clientReference') ?? 'none')
      await clock.sleep(10)
      return left.shift() ?? OK
    },
  }
  const outbox = createOutbox({ clock, store, prison, background, policies })
  const state = (clientReference: string) => text(outbox.find(clientReference), 'businessStatus.coding.code')
  const after = (ms: number) => clock.run(clock.sleep(ms))
  return { outbox, sent, state, after, clock, store, background }
}

describe('the outbox', () => {
  it('says at once that a message waits, and then that it was sent', async () => {
    const { outbox, state, after } = start([])
    assert.equal(outbox.send(message('a')).status, 'requested')
    await after(20)
    assert.equal(state('a'), 'sent')
  })
  it('tries again under the same reference until the prison takes the message', async () => {
    const { outbox, sent, state, after } = start([FAILING, FAILING])
    outbox.send(message('a'))
    await after(30)
    assert.equal(state('a'), 'waiting')
    await after(5_000)
    assert.deepEqual(sent, ['a', 'a', 'a'])
    assert.equal(state('a'), 'sent')
  })
  it('takes a refusal of its own reference as proof of an earlier arrival', async () => {
    const { outbox, sent, state, after } = start([FAILING, TWICE])
    outbox.send(message('a'))
    await after(5_000)
    assert.deepEqual(sent, ['a', 'a'])
    assert.equal(state('a'), 'sent')
  })
  it('does not repeat what the prison refuses for good, and says why', async () => {
    const { outbox, sent, state, after } = start([REFUSED])
    const refusals: string[] = []
    outbox.handle('concern', { refused: (_task, failure) => void refusals.push(failure.reason) })
    outbox.send(message('a'))
    await after(60_000)
    assert.deepEqual(sent, ['a'])
    assert.equal(state('a'), 'rejected')
    assert.equal(text(outbox.find('a'), 'statusReason.text'), 'No such code')
    assert.deepEqual(refusals, ['rejected'])
  })
  it('keeps the order of messages about one person and lets others overtake', async () => {
    const { outbox, sent, after } = start([FAILING])
    outbox.send(message('a'))
    outbox.send(message('b'))
    outbox.send(message('c', { patient: 'Patient/p2' }))
    await after(5_000)
    assert.deepEqual(sent, ['a', 'c', 'a', 'b'])
  })
  it('turns silence into "unconfirmed", with what staff do, and still hears a late answer', async () => {
    const written: Answer<unknown> = { ok: true, value: { status: 'WRITTEN' } }
    const { outbox, state, after } = start([], written)
    outbox.send(message('a', { receiptWithinMs: 60_000, advice: 'Telephone the wing.' }))
    await after(59_000)
    assert.equal(state('a'), 'sent')
    await after(2_000)
    assert.equal(state('a'), 'unconfirmed')
    assert.equal(text(outbox.find('a'), 'statusReason.text'), 'Telephone the wing.')
    await outbox.receipt('a', 'received')
    assert.equal(state('a'), 'received')
  })
  it('asks once more before it calls a message unconfirmed, because events get lost', async () => {
    const { outbox, state, after } = start([], { ok: true, value: { status: 'ACCEPTED' } })
    outbox.send(message('a', { receiptWithinMs: 60_000 }))
    await after(61_000)
    assert.equal(state('a'), 'received')
  })
  it('lets nothing change the last word of the prison', async () => {
    const { outbox, state, after } = start([])
    outbox.send(message('a', { receiptWithinMs: 60_000 }))
    await after(1_000)
    await outbox.receipt('a', 'rejected', 'WRONG_PERSON')
    await outbox.receipt('a', 'received')
    await after(120_000)
    assert.equal(state('a'), 'rejected')
  })
  it('stops trying when the record is stopped', async () => {
    const { outbox, background, clock } = start([FAILING, FAILING, FAILING])
    outbox.send(message('a'))
    await clock.run(clock.sleep(100))
    await background.stop()
    assert.equal(text(outbox.find('a'), 'status'), 'requested')
  })
})
