import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { KnownCandidatePerson } from '../candidate/candidate.ts'
import { CAST, personFor } from '../domain/people.ts'
import { allot, type Wanted } from './allotment.ts'

function somebody(index: number, change: Partial<KnownCandidatePerson> = {}): KnownCandidatePerson {
  const { name, ...person } = personFor(CAST[index % CAST.length] ?? 'Ade', {
    seed: 's',
    runNumber: 1,
    example: `${index}`,
  })
  return { ...person, plays: name, ...change }
}

function wanted(example: string, change: Partial<Wanted> = {}): Wanted {
  const requirement = example.split('.', 1)[0] ?? ''
  return {
    example: `target/${example}`,
    requirement,
    level: 'must',
    core: false,
    names: ['Ade'],
    invents: false,
    ...change,
  }
}

const ade = (index: number, change: Partial<KnownCandidatePerson> = {}) =>
  somebody(index * CAST.length, { plays: 'Ade', ...change })

describe('people whom a candidate has', () => {
  test('go to core MUSTs first, and to requirements that can be shown whole before others', () => {
    const some = [wanted('APPT-01.1'), wanted('RISK-01.1', { core: true }), wanted('RISK-01.2', { core: true })]
    const { given, short } = allot([ade(0), ade(1)], some)
    assert.deepEqual(
      given.map(({ example }) => example),
      ['target/RISK-01.1', 'target/RISK-01.2'],
    )
    assert.deepEqual(
      short.map(({ example }) => example),
      ['target/APPT-01.1'],
    )
    const one = allot([ade(0)], some)
    assert.deepEqual(
      one.given.map(({ example }) => example),
      ['target/APPT-01.1'],
    )
  })

  test('that are left over try what they can, although the whole cannot be shown', () => {
    const { given } = allot([ade(0)], [wanted('RISK-01.1'), wanted('RISK-01.2')])
    assert.deepEqual(
      given.map(({ example }) => example),
      ['target/RISK-01.1'],
    )
  })

  test('stand for whom they were made for, else for anybody of their gender, and for nobody twice', () => {
    const woman = somebody(1, { plays: 'Bronagh' })
    const { plays: _plays, ...anyone } = ade(2)
    const { person, given } = allot(
      [woman, anyone, ade(1, { reservedFor: 'target/RISK-01.2' })],
      [wanted('RISK-01.1', { names: ['Ade', 'Bronagh'] }), wanted('RISK-01.2')],
    )
    assert.equal(given.length, 3)
    assert.equal(person('Ade', 'target/RISK-01.1').prisonNumber, anyone.prisonNumber)
    assert.equal(person('Ade', 'target/RISK-01.1').name, 'Ade')
    assert.equal(person('Ade', 'target/RISK-01.2').prisonNumber, ade(1).prisonNumber)
    assert.equal(person('Bronagh', 'target/RISK-01.1').gender, 'female')
    assert.throws(() => person('Ade', 'target/RISK-01.3'), {
      name: 'NobodyLeft',
      message: /nobody more for Ade in RISK-01\.3/,
    })
  })

  test('are not given to examples that make people up, nor when they were used up before', () => {
    const { given } = allot([ade(0, { used: 'target/RISK-01.1' }), ade(1)], [wanted('IDM-02.1', { invents: true })])
    assert.deepEqual(given, [])
    assert.equal(allot([ade(0, { used: 'before' })], [wanted('RISK-01.1')]).short.length, 1)
  })

  test('are used up by one example each, whatever is wanted', () => {
    const names = fc.uniqueArray(fc.constantFrom(...CAST), { minLength: 1, maxLength: 3 })
    const list = fc.array(fc.nat(CAST.length - 1), { maxLength: 30 })
    fc.assert(
      fc.property(list, fc.array(names, { maxLength: 20 }), (people, asked) => {
        const some = asked.map((own, index) => wanted(`RISK-0${index % 5}.${index}`, { names: own }))
        const { given, short } = allot(
          people.map((name, index) =>
            somebody(index * CAST.length + name, { plays: CAST[name] ?? 'Ade', gender: somebody(name).gender }),
          ),
          some,
        )
        assert.equal(new Set(given.map(({ index }) => index)).size, given.length)
        const served = some.filter((one) => !short.includes(one))
        assert.equal(
          given.length,
          served.reduce((sum, one) => sum + one.names.length, 0),
        )
      }),
    )
  })
})
