import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CAST, isNhsNumber, personFor } from './people.ts'

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

test('the people of a large run do not share identifiers or surnames with the same birth date', () => {
  const people = Array.from({ length: 400 }, (_, index) =>
    CAST.map((name) => personFor(name, { seed: 'kestrel', runNumber: 1, example: `target/RISK-01.${index}` })),
  ).flat()
  assert.equal(new Set(people.map((person) => person.prisonNumber)).size, people.length)
  assert.equal(new Set(people.map((person) => `${person.family} ${person.birthDate}`)).size, people.length)
})

test('a wrong check digit is no NHS number', () => {
  assert.equal(isNhsNumber('9990000018'), true)
  assert.equal(isNhsNumber('9990000019'), false)
})
