import assert from 'node:assert/strict'
import { it } from 'node:test'
import { virtualClock } from '../../../src/domain/clock.ts'
import { createStore } from './store.ts'

const start = () => {
  let ids = 0
  return createStore({ clock: virtualClock(new Date('2026-03-02T09:00:00Z')), id: () => `id-${ids++}` })
}

it('lets nobody change history by accident', () => {
  const store = start()
  const note = { text: 'first' }
  const made = store.create({ resourceType: 'Task', note: [note] })
  note.text = 'changed outside'
  const read = store.read('Task', made.id)
  assert.deepEqual(read.note, [{ text: 'first' }])
  assert.throws(() => Object.assign(read, { note: 'changed outside' }), TypeError)
  assert.deepEqual(store.read('Task', made.id).note, [{ text: 'first' }])
  assert.deepEqual(store.filter('Task', () => true)[0]?.note, [{ text: 'first' }])
})

it('numbers versions from one and keeps them all', () => {
  const store = start()
  const { id } = store.create({ resourceType: 'Task', status: 'requested' })
  store.update({ resourceType: 'Task', id, status: 'completed' }, '1')
  assert.deepEqual(
    store.history('Task', id).map(({ meta, status }) => [meta.versionId, status]),
    [
      ['2', 'completed'],
      ['1', 'requested'],
    ],
  )
  assert.throws(() => store.update({ resourceType: 'Task', id, status: 'draft' }, '1'), { kind: 'stale-version' })
  assert.equal(store.read('Task', id).status, 'completed')
})

it('keeps two stores apart', () => {
  const [one, other] = [start(), start()]
  const { id } = one.create({ resourceType: 'Task' })
  assert.equal(other.find('Task', id), undefined)
})

it('forgets nothing that was deleted, but shows none of it', () => {
  const store = start()
  const { id } = store.create({ resourceType: 'Task' })
  store.remove('Task', id)
  store.remove('Task', id)
  assert.equal(store.find('Task', id), undefined)
  assert.deepEqual(store.list('Task'), [])
  assert.throws(() => store.read('Task', id), { kind: 'gone' })
  assert.throws(() => store.version('Task', id, '2'), { kind: 'gone' })
  assert.equal(store.version('Task', id, '1').id, id)
})
