import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigurationProblem } from '../domain/outcomes.ts'
import { alertTypesOf } from './alert-types.ts'

test('a role may see what the candidate file gives it', () => {
  assert.deepEqual(alertTypesOf({ nurse: ['H', 'X'] }, 'nurse'), ['H', 'X'])
  assert.deepEqual(alertTypesOf({}, 'clinic clerk'), [])
})

test('a clinician who may see nothing is a matter of the candidate file, and no pass', () => {
  assert.throws(() => alertTypesOf({}, 'nurse'), ConfigurationProblem)
  assert.throws(() => alertTypesOf({ doctor: [] }, 'doctor'), /found none.*\nSeen: .*\nNext: give doctor/)
})
