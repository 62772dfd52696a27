import assert from 'node:assert/strict'
import { it } from 'node:test'
import { virtualClock } from '../../src/domain/clock.ts'
import { text } from './fhir/resource.ts'
import { createStore } from './fhir/store.ts'
import { createWorklist } from './worklist.ts'

const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))

it('raises one open item for one cause, and another once that is closed', () => {
  let ids = 0
  const store = createStore({ clock, id: () => `id-${ids++}` })
  const worklist = createWorklist(store, () => clock.now())
  const cause = { kind: 'trace', what: 'Find the NHS number', patient: 'Patient/1', focus: 'Patient/1' }
  const first = worklist.raise(cause)
  assert.equal(worklist.raise(cause).id, first.id)
  assert.notEqual(worklist.raise({ ...cause, patient: 'Patient/2' }).id, first.id)
  const closed = worklist.close(first, 'The number was found.')
  assert.equal(text(closed, 'statusReason.text'), 'The number was found.')
  assert.deepEqual(worklist.open('trace', 'Patient/1'), [])
  assert.notEqual(worklist.raise(cause).id, first.id)
})
