import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { virtualClock } from '../../../src/domain/clock.ts'
import { createBackground } from '../background.ts'
import { consumeFeed, eventIn, type PrisonEvent, referenceFeed } from './feed.ts'
import type { QueuedMessage } from './queue.ts'

const body = (event: object) => JSON.stringify({ MessageId: 'm', Message: JSON.stringify(event) })
const event = (eventId: number, hmppsId: string) => ({
  eventId,
  eventType: 'PRISONER_CHANGED',
  hmppsId,
  prisonId: null,
})

/** Feeds these batches (a batch that is an error makes the queue fail) and runs for a while. */
async function feed(
  batches: readonly (readonly string[] | Error)[],
  handle: (event: PrisonEvent, clock: { sleep(ms: number): Promise<void> }) => Promise<void>,
) {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const background = createBackground()
  const left = [...batches]
  const removed: string[] = []
  let number = 0
  const queue = {
    receive: async (): Promise<readonly QueuedMessage[]> => {
      const batch = left.shift()
      if (batch instanceof Error) throw batch
      if (!batch) await clock.sleep(20_000, background.signal)
      return (batch ?? []).map((text) => ({ messageId: `${number}`, receiptHandle: `${number++}`, body: text }))
    },
    remove: async ({ receiptHandle }: QueuedMessage) => {
      removed.push(receiptHandle)
    },
  }
  const consuming = consumeFeed({
    clock,
    queue,
    background,
    policies: referenceFeed,
    handle: (one) => handle(one, clock),
    answered: () => undefined,
  })
  await clock.run(clock.sleep(120_000))
  await background.stop()
  await consuming
  return { removed }
}

describe('the prison feed', () => {
  it('reads an event from a text within a text, and tolerates what it does not know', () => {
    const read = eventIn(body({ ...event(7, 'A1234AB'), novelty: true }))
    assert.equal(read?.hmppsId, 'A1234AB')
    assert.equal(read?.eventId, '7')
    assert.equal(read?.prisonId, undefined)
    assert.equal(read?.body.novelty, true)
    assert.equal(eventIn('not json'), undefined)
  })
  it('handles one event once, however often it is delivered', async () => {
    const handled: string[] = []
    const twice = body(event(1, 'A1234AB'))
    const { removed } = await feed([[twice], [twice, body(event(2, 'A1234AB'))]], async ({ eventId }) => {
      handled.push(eventId ?? '')
    })
    assert.deepEqual(handled, ['1', '2'])
    assert.deepEqual(removed, ['0', '1', '2'])
  })
  it('leaves a message on the queue when handling it fails, and carries on', async () => {
    let failures = 1
    const handled: string[] = []
    const again = body(event(1, 'A1234AB'))
    const { removed } = await feed([[again, body(event(2, 'B1234AB'))], [again]], async ({ eventId }) => {
      if (eventId === '1' && failures-- > 0) throw new Error('the prison is down')
      handled.push(eventId ?? '')
    })
    assert.deepEqual(handled, ['2', '1'])
    assert.deepEqual(removed, ['1', '2'])
  })
  it('throws away what is no event', async () => {
    const { removed } = await feed([['garbage']], async () => assert.fail('nothing to handle'))
    assert.deepEqual(removed, ['0'])
  })
  it('outlives a queue that fails', async () => {
    const handled: string[] = []
    await feed([new Error('503'), new Error('503'), [body(event(1, 'A1234AB'))]], async ({ eventId }) => {
      handled.push(eventId ?? '')
    })
    assert.deepEqual(handled, ['1'])
  })
  it('keeps the order of one person and does not let others wait', async () => {
    const handled: string[] = []
    const batch = [body(event(1, 'A1234AB')), body(event(2, 'A1234AB')), body(event(3, 'B1234AB'))]
    await feed([batch], async ({ eventId }, clock) => {
      if (eventId === '1') await clock.sleep(5_000)
      handled.push(eventId ?? '')
    })
    assert.deepEqual(handled, ['3', '1', '2'])
  })
})
