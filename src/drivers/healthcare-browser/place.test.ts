import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nameOf } from './place.ts'

const named = (name: string, found: string, filling = {}) => nameOf({ role: 'button', name }, filling).test(found)

describe('the name of a place', () => {
  test('is the whole name, whatever its capitals and its spaces', () => {
    assert.ok(named('Sign in', ' sign  IN '))
    assert.ok(!named('Sign in', 'Sign in with a card'))
    assert.ok(!named('To', 'Tomorrow'))
  })

  test('has any text where a star stands, and means every other character as it is written', () => {
    assert.ok(named('State *', 'State 3 active alerts'))
    assert.ok(named('Room (or cell)*', 'Room (or cell): A-1'))
    assert.ok(!named('A.B', 'AxB'))
  })

  test('has what belongs to the person where that is named', () => {
    assert.ok(named('{family}, {given}', 'ARBELCOR, Ade', { family: 'Arbelcor', given: 'Ade' }))
    assert.ok(!named('{family}, {given}', 'Arbelcora, Ade', { family: 'Arbelcor', given: 'Ade' }))
  })
})
