import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { differencesBetween, type Held, type RollEntry } from './comparison.ts'

const held = (prisonNumber: string, at: string): Held => ({ prisonNumber, name: prisonNumber, at, away: false })
const entry = (prisonNumber: string, at: string): RollEntry => ({ prisonNumber, name: prisonNumber, at })
const told = (entries: readonly RollEntry[], all: readonly Held[], complete = true) =>
  differencesBetween({ read: ['ZKV', 'ZHM'], entries, complete }, all).map(
    ({ type, prisonNumber, at }) => `${prisonNumber} ${type} ${at}`,
  )

describe('the comparison with the roll', () => {
  it('lists who is missing, extra and elsewhere, each once', () => {
    const entries = [entry('A', 'ZKV'), entry('B', 'ZHM'), entry('C', 'ZKV')]
    assert.deepEqual(told(entries, [held('B', 'ZKV'), held('C', 'ZKV'), held('D', 'ZHM')]), [
      'A missing ZKV',
      'B elsewhere ZHM',
      'D extra ZHM',
    ])
  })

  it('calls nobody extra while a roll could not be read', () => {
    assert.deepEqual(told([entry('A', 'ZKV')], [held('D', 'ZHM')], false), ['A missing ZKV'])
  })
})
