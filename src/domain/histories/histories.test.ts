import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { chanceFrom, DISORDERS, historyFrom } from './generator.ts'
import { type History, lineFrom, told, wordsOf } from './history.ts'
import { shrunk, simpler } from './shrinking.ts'
import { isPossible } from './validity.ts'

const of = (...lines: readonly string[]): History => lines.map(lineFrom)

describe('histories', () => {
  for (const disorder of DISORDERS)
    it(`whose notices arrive ${disorder} are possible, and follow from the seed`, () => {
      for (let at = 0; at < 200; at += 1) {
        const history = historyFrom(chanceFrom(`seed ${at}`), disorder)
        assert.ok(isPossible(history), told(history))
        assert.deepEqual(historyFrom(chanceFrom(`seed ${at}`), disorder), history)
        assert.deepEqual(
          history.map((line) => lineFrom(wordsOf(line))),
          history,
        )
      }
    })

  it('in which something cannot happen, or is never told, are not possible', () => {
    assert.ok(!isPossible(of('is released', 'the notices of 1 arrive')))
    assert.ok(!isPossible(of('is received at Kirkvale')))
    assert.ok(!isPossible(of('the notices of 1 arrive', 'is received at Kirkvale')))
    assert.ok(!isPossible(of('is received at Kirkvale, and then comes back from court', 'the notices of 1 arrive')))
  })

  it('have simpler ones that are all possible and never grow', () => {
    for (let at = 0; at < 50; at += 1) {
      const history = historyFrom(chanceFrom(`seed ${at}`), 'in all these ways')
      for (const one of simpler(history)) {
        assert.ok(isPossible(one))
        assert.ok(told(one).length <= told(history).length)
      }
    }
  })

  it('shrink to what a release followed by a late notice needs, and no more', async () => {
    const revives = (history: History) => {
      const lines = history.map(wordsOf)
      const [first, last] = [lines.indexOf('the notices of 1 arrive'), lines.indexOf('is released')]
      return Promise.resolve(last >= 0 && first > last)
    }
    const long = of(
      'is received at Kirkvale',
      'moves to another cell',
      'the notices of 2 arrive',
      'is released',
      'the notices of 3 arrive',
      'the notices of 1 arrive',
      'the notices of 1 arrive',
    )
    const { history } = await shrunk(long, revives)
    assert.deepEqual(history.map(wordsOf).toSorted(), [
      'is received at Kirkvale',
      'is released',
      'the notices of 1 arrive',
      'the notices of 2 arrive',
    ])
  })
})
