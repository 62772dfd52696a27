import assert from 'node:assert/strict'
import { it } from 'node:test'
import { personFor } from './people.ts'
import { expectMessages, type SafetyMessage } from './safety-messages.ts'

const person = personFor('Ade', { seed: 'unit', runNumber: 1, example: 'target/RES-06.1' })
const message = (state: SafetyMessage['state'], told?: string): SafetyMessage => ({
  person,
  words: 'Has stopped eating',
  state,
  ...(told === undefined ? {} : { told }),
})
const shown = (...messages: readonly SafetyMessage[]) => ({ messages, seen: 'Task' })

it('an unconfirmed message says what to do', () => {
  expectMessages(shown(message('unconfirmed', 'Telephone the duty governor.')), [message('unconfirmed')])
  assert.throws(() => expectMessages(shown(message('unconfirmed')), [message('unconfirmed')]), /what to do/)
})

it('a rejected message says why', () => {
  assert.throws(() => expectMessages(shown(message('rejected')), [message('rejected')]), /or why/)
})

it('a message too many is one too many', () => {
  const accepted = message('accepted')
  assert.throws(() => expectMessages(shown(accepted, accepted), [accepted]), /found Ade's/)
})
