import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expectAsItOughtToBe, type Look } from './fhir-server.ts'
import { NonConformance } from './outcomes.ts'

const look = (what: string, was: string): Look => ({ what, ought: 'there', was, seen: `GET /fhir/${what} -> 200` })
const NEXT = 'Next: compare the exchange in the evidence with what the server says of itself.'

function foundIn(looks: readonly Look[]): string {
  try {
    expectAsItOughtToBe(looks)
  } catch (error) {
    assert.ok(error instanceof NonConformance)
    return error.message
  }
  return 'nothing'
}

describe('what was looked at is as it ought to be', () => {
  test('when every look is', () => assert.equal(foundIn([look('one', 'there'), look('two', 'there')]), 'nothing'))

  test('and not when there was nothing to look at', () =>
    assert.equal(foundIn([]), `Expected something that can be looked at; found nothing.\n${NEXT}`))

  test('and not when one look differs, which is told with where it was seen', () =>
    assert.equal(
      foundIn([look('one', 'there'), look('two', 'gone'), look('three', 'elsewhere')]),
      `Expected two: there; found gone; three: elsewhere, not there.\nSeen: GET /fhir/two -> 200\n${NEXT}`,
    ))

  test('and of many differences the first are told and the rest counted', () => {
    const looks = Array.from({ length: 9 }, (_, index) => look(`entry ${index}`, 'gone'))
    assert.match(foundIn(looks), /entry 4: gone, not there; 4 more\./)
  })
})
