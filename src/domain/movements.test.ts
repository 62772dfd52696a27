import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MOVEMENTS, movementFrom } from './movements.ts'
import { HarnessFault } from './outcomes.ts'

describe('the words of a move', () => {
  it('say where to, and whether the old book is left as it is', () => {
    assert.deepEqual(movementFrom('is transferred to Harrowmere'), {
      kind: 'transferred',
      to: { name: 'Harrowmere', code: 'ZHM' },
      keepingBook: false,
    })
    const kept = movementFrom('is transferred to Kirkvale, which leaves the old book as it is')
    assert.equal(kept.kind === 'transferred' && kept.keepingBook, true)
  })

  it('are all understood', () => {
    const words = ['arrives at Kirkvale', 'goes to court', 'comes back from court', 'is released']
    for (const each of [...words, 'leaves for another prison', 'moves to another cell']) {
      assert.match(each, new RegExp(`^(?:${MOVEMENTS.source})$`))
      assert.doesNotThrow(() => movementFrom(each), each)
    }
  })

  it('that tell of no move are our own mistake', () => {
    assert.throws(() => movementFrom('walks away'), HarnessFault)
  })
})
