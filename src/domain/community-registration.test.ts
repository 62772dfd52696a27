import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectLeavers, expectRegistration, registrationFrom } from './community-registration.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { personFor } from './people.ts'

const person = personFor('Ade', { seed: 'kestrel', runNumber: 1, example: 'target/REL-03.1' })
const listed = { person, because: 'not started' } as const

test('somebody who is listed twice, for another reason, or not at all is noticed', () => {
  expectLeavers({ listed: [listed], seen: 'here' }, [listed])
  for (const found of [[listed, listed], [{ person, because: 'no known reason' } as const], []])
    assert.throws(() => expectLeavers({ listed: found, seen: 'here' }, [listed]), NonConformance)
})

test('another state of the registration is noticed, and unknown words are refused', () => {
  assert.throws(() => expectRegistration({ registration: 'registered', seen: 'here' }, 'not answered'), NonConformance)
  assert.throws(() => registrationFrom('perhaps'), HarnessFault)
})
