import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { personFor } from './people.ts'
import { expectRollDifferences, type RollDifference, rollDifferencesFrom } from './roll.ts'

const ade = personFor('Ade', { seed: 's', runNumber: 1, example: 'MOVE-08.1' })
const missing: RollDifference = { person: ade, type: 'missing', at: 'ZKV' }
const seen = 'Task'

describe('differences from the roll', () => {
  it('are exactly those expected', () => {
    expectRollDifferences({ found: [missing], seen }, [missing])
    expectRollDifferences({ found: [], seen }, [])
  })

  for (const [what, found] of [
    ['not listed', []],
    ['listed twice', [missing, missing]],
    ['of another type', [{ ...missing, type: 'extra' }]],
    ['at another prison', [{ ...missing, at: 'ZHM' }]],
  ] as const)
    it(`object to one that is ${what}`, () => {
      assert.throws(() => expectRollDifferences({ found, seen }, [missing]), NonConformance)
    })

  it('are read from a table, and nonsense is refused', () => {
    const row = { person: 'Ade', difference: 'missing', prison: 'Kirkvale' }
    assert.deepEqual(
      rollDifferencesFrom([row], () => ade),
      [missing],
    )
    assert.throws(() => rollDifferencesFrom([{ ...row, difference: 'gone' }], () => ade), HarnessFault)
  })
})
