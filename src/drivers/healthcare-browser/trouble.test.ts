import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigurationProblem, NonConformance } from '../../domain/outcomes.ts'
import { inOurWords } from './trouble.ts'

const signal = new AbortController().signal
const ended = async () => {
  throw new ConfigurationProblem('The session has ended.')
}
const verbs = {
  sees: async () => 'an alert',
  misses: async () => {
    throw new NonConformance({ expected: 'an alert', found: 'nothing' })
  },
  breaks: async () => {
    throw new RangeError('our own mistake')
  },
}

describe('what is seen of screens', () => {
  test('counts while whoever looks is signed in', async () => {
    const { sees, misses } = inOurWords(verbs, signal, async () => undefined)
    assert.equal(await sees(), 'an alert')
    await assert.rejects(misses(), NonConformance)
  })

  test("is nothing, and missing nothing is nobody's fault, once the session has ended", async () => {
    const { sees, misses, breaks } = inOurWords(verbs, signal, ended)
    await assert.rejects(sees(), ConfigurationProblem)
    await assert.rejects(misses(), ConfigurationProblem)
    await assert.rejects(breaks(), RangeError)
  })
})
