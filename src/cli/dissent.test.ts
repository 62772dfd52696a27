import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Behaviour, Fault } from '../../mocks/faults/fault.ts'
import { dissentFrom } from './dissent.ts'
import { watched } from './policy-use.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'

type Healthcare = Behaviour['healthcare']

const change = <Part extends keyof Healthcare>(id: string, part: Part, made: Partial<Healthcare[Part]>): Fault => ({
  id,
  breaks: [],
  party: 'healthcare',
  because: '',
  apply: (behaviour) => ({
    ...behaviour,
    healthcare: { ...behaviour.healthcare, [part]: { ...behaviour.healthcare[part], ...made } },
  }),
})

function told(faults: readonly Fault[], use: (healthcare: Healthcare) => unknown): readonly string[] {
  const dissent = dissentFrom(REFERENCE_BEHAVIOUR, faults)
  const found = new Set<string>()
  const behaviour = watched(REFERENCE_BEHAVIOUR, (one) => {
    for (const fault of dissent(one, found)) found.add(fault)
  })
  use(behaviour.healthcare)
  return [...found]
}

const { numbers, appointments } = REFERENCE_BEHAVIOUR.healthcare
const patient = { resourceType: 'Patient', id: '1', meta: { versionId: '1', lastUpdated: '' }, active: true }

test('who decides alike about plain values is not told', () => {
  const alike = change('alike', 'numbers', { shown: (one) => ({ ...numbers.shown(one) }) })
  assert.deepEqual(
    told([alike], (healthcare) => healthcare.numbers.shown(patient)),
    [],
  )
})

test('who decides otherwise, or cannot decide, is told', () => {
  const faults = [
    change('otherwise', 'numbers', { shown: ({ resourceType, id, meta }) => ({ resourceType, id, meta }) }),
    change('cannot', 'numbers', {
      shown: () => {
        throw new Error('no')
      },
    }),
    change('of-something-else', 'numbers', { refusesSecondLink: () => false }),
  ]
  assert.deepEqual(
    told(faults, (healthcare) => healthcare.numbers.shown(patient)),
    ['otherwise', 'cannot'],
  )
})

test('where a function goes in, whoever replaces the decision is told', () => {
  const same = change('same', 'numbers', { shown: numbers.shown.bind(undefined) })
  const live = { ...patient, active: () => true }
  assert.deepEqual(
    told([same], (healthcare) => healthcare.numbers.shown(live)),
    ['same'],
  )
})

test('of a group that is replaced as a whole any part will do', () => {
  const groups = Object.keys(appointments)
  const whole: Fault = {
    ...change('whole', 'appointments', {}),
    apply: (behaviour) => ({ ...behaviour, healthcare: Object.fromEntries([]) as unknown as Healthcare }),
  }
  assert.ok(groups.length > 0)
  assert.deepEqual(
    told([whole], (healthcare) => healthcare.numbers.shown(patient)),
    ['whole'],
  )
})
