import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CAST, isNhsNumber, type Person, personFor } from './people.ts'

test('the same seed, run and example give the same person', () => {
  const from = { seed: 'kestrel', runNumber: 1, example: 'target/RISK-03.1' }
  assert.deepEqual(personFor('Ade', from), personFor('Ade', from))
  assert.notDeepEqual(personFor('Ade', from), personFor('Ade', { ...from, runNumber: 2 }))
})

test('every person has a valid test NHS number, a prison number and a birth date in the past', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.string(), fc.constantFrom(...CAST), (seed, runNumber, example, name) => {
      const person = personFor(name, { seed, runNumber, example })
      assert.ok(isNhsNumber(person.nhsNumber))
      assert.match(person.nhsNumber, /^999/)
      assert.match(person.prisonNumber, /^[A-Z]\d{4}[A-Z]{2}$/)
      assert.ok(person.birthDate >= '1960-01-01' && person.birthDate < '2000-01-01')
    }),
  )
})

const EXAMPLES = ['RISK', 'APPT', 'IDM', 'OPS'].flatMap((area) =>
  [1, 2, 9, 13].flatMap((row) =>
    Array.from({ length: 30 }, (_, index) => `${area}-${String(row).padStart(2, '0')}.${index + 1}`),
  ),
)

test('the people of a run share no number, and no surname with the same birth date', () => {
  const seeds = ['target', 'today'].flatMap((extent) => EXAMPLES.map((id) => `${extent}/${id}`))
  const people = seeds.flatMap((example) =>
    CAST.map((name) => personFor(name, { seed: 'kestrel', runNumber: 1, example })),
  )
  for (const distinct of [
    people.map(({ prisonNumber }) => prisonNumber),
    people.map(({ nhsNumber }) => nhsNumber),
    people.map(({ family, birthDate }) => `${family} ${birthDate}`),
  ])
    assert.equal(new Set(distinct).size, people.length)
})

test('the strangers of a sample share no number with the people of examples', () => {
  const from = { seed: 'kestrel', runNumber: 1 }
  const numbers = ({ prisonNumber, nhsNumber }: Person) => [prisonNumber, nhsNumber]
  const own = new Set(EXAMPLES.flatMap((id) => numbers(personFor('Ade', { ...from, example: `target/${id}` }))))
  const strangers = EXAMPLES.flatMap((id) => numbers(personFor('Ade', { ...from, example: `target/${id}/3` })))
  assert.deepEqual(
    strangers.filter((number) => own.has(number)),
    [],
  )
})

test('a wrong check digit is no NHS number', () => {
  assert.equal(isNhsNumber('9990000018'), true)
  assert.equal(isNhsNumber('9990000019'), false)
})
