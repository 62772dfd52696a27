import assert from 'node:assert/strict'
import test from 'node:test'
import { Unsupported } from '../../domain/outcomes.ts'
import { itemsIn, valueIn } from './provenance.ts'

const BODY = {
  visits: [
    {
      slip: 'Review',
      starts: '2026-07-01T08:00:00Z',
      ends: '2026-07-01 09:30',
      'a/b': 7,
      room: 'TR1',
      who: ['N', 'D'],
    },
    { slip: 'Dressing', starts: '2026-01-05T09:00:00+00:00', room: null },
  ],
}
const SOURCE = { body: BODY, where: 'GET /visits -> 200 (exchange 4)' }
const CODES = { place: { TR1: 'ZKV-HCC-TR1' }, name: { Review: 'Anything' } }
const value = (field: string, said: string, pointer: string) =>
  valueIn(field, { value: said, pointer: `/visits/0${pointer}` }, SOURCE, CODES)

test('a value stands where the driver says', () => {
  assert.equal(value('name', 'Review', '/slip'), 'Review')
  assert.equal(value('reference', '7', '/a~1b'), '7')
})

test('of a timestamp, date and time are read on the clocks of England', () => {
  assert.equal(value('from', '09:00', '/starts'), '09:00')
  assert.equal(value('to', '09:30', '/ends'), '09:30')
  assert.equal(value('date', '2026-07-01', '/starts'), '2026-07-01')
  assert.throws(() => value('from', '08:00', '/starts'), Unsupported)
})

test('a code means what was said of it in the beginning, and a name has no code', () => {
  assert.equal(value('place', 'ZKV-HCC-TR1', '/room'), 'ZKV-HCC-TR1')
  assert.throws(() => value('place', 'ZKV-HCC-TR2', '/room'), Unsupported)
  assert.throws(() => value('name', 'Anything', '/slip'), Unsupported)
})

test('an invented value is told with what stands there instead', () => {
  assert.throws(() => value('name', 'Result', '/slip'), {
    name: 'Unsupported',
    message:
      'The driver told the name "Result" at /visits/0/slip; found "Review" there.\nSeen: GET /visits -> 200 (exchange 4)\nNext: have the driver tell what the system answers, and where it stands in that answer.',
  })
  for (const pointer of ['/nowhere', '', '/who', '/slip/0', '/constructor'])
    assert.throws(() => value('name', 'Review', pointer), Unsupported)
})

test('every element of a list is told, and nothing besides', () => {
  const item = (slip: string) => ({ name: { value: slip, pointer: '/slip' } })
  const told = itemsIn({ pointer: '/visits', items: [item('Review'), item('Dressing')] }, SOURCE, CODES)
  assert.deepEqual(told, [{ name: 'Review' }, { name: 'Dressing' }])
  for (const items of [[], [item('Review')], [item('Dressing'), item('Review')]])
    assert.throws(() => itemsIn({ pointer: '/visits', items }, SOURCE, CODES), Unsupported)
  for (const pointer of ['', '/none', '/visits/0'])
    assert.throws(() => itemsIn({ pointer, items: [] }, SOURCE, CODES), Unsupported)
})

test('several values of one field each stand somewhere', () => {
  const heldBy = [
    { value: 'nurse', pointer: '/who/0' },
    { value: 'doctor', pointer: '/who/1' },
  ]
  const rest = { name: { value: 'Dressing', pointer: '/slip' } }
  const codes = { heldBy: { N: 'nurse', D: 'doctor' } }
  const [first] = itemsIn({ pointer: '/visits', items: [{ heldBy }, rest] }, SOURCE, codes)
  assert.deepEqual(first, { heldBy: ['nurse', 'doctor'] })
})
