import assert from 'node:assert/strict'
import { it } from 'node:test'
import { virtualClock } from '../../../src/domain/clock.ts'
import { type Stored, text } from './resource.ts'
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

it('finds by a name what a look at everything finds, in the same order', () => {
  const store = start()
  const about = (reference: string) => (task: Stored) => text(task, 'for.reference') === reference
  const to = (reference: string) => ({ resourceType: 'Task', for: { reference } })
  const [first, second] = [store.create(to('Patient/2')), store.create(to('Patient/1'))]
  store.create({ resourceType: 'List', subject: { reference: 'Patient/1' } })
  store.create({ ...to('Patient/1'), note: [{ authorReference: { reference: 'Patient/2' } }] })
  store.remove('Task', store.create(to('Patient/1')).id)
  store.update({ ...first, ...to('Patient/1') })
  store.update({ ...second, ...to('Patient/2') })
  for (const patient of ['Patient/1', 'Patient/2', 'Patient/3'])
    assert.deepEqual(store.filter('Task', about(patient), patient), store.filter('Task', about(patient)))
  assert.equal(store.filter('Task', about('Patient/1'), 'Patient/1').length, 2)
})

it('finds patients by what an identifier says', () => {
  const store = start()
  store.create({ resourceType: 'Patient', identifier: [{ system: 'urn:a', value: '1' }] })
  const wanted = store.create({ resourceType: 'Patient', identifier: [{ system: 'urn:a', value: '2' }] })
  assert.deepEqual(
    store.filter('Patient', () => true, '2'),
    [wanted],
  )
})

it('looks through the fewest of those that share a name', () => {
  const store = start()
  const owner = { identifier: { system: 'urn:site', value: 'ZKV' } }
  const task = (code: string) =>
    store.create({ resourceType: 'Task', owner, code: { coding: [{ system: 'urn:c', code }] } })
  const [wanted] = [task('1'), task('2'), task('2')]
  const seen: string[] = []
  const look = ({ id }: Stored) => seen.push(id) > 0
  assert.deepEqual(store.filter('Task', look, 'ZKV', 'urn:c|1'), [wanted])
  assert.deepEqual(store.filter('Task', look, 'urn:c|1', 'ZKV'), [wanted])
  assert.deepEqual(seen, [wanted?.id, wanted?.id])
  assert.deepEqual(store.filter('Task', look, 'urn:site|ZKV').length, 3)
})
