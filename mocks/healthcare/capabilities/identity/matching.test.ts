import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Particulars, particularsOf, plain, referenceMatching } from './matching.ts'

const one = (family: string, given: string, birthDate?: string): Particulars => ({
  names: [{ family, given }],
  ...(birthDate ? { birthDate } : {}),
})
const ade = one('Arbelcor', 'Ade', '1980-05-06')
const isNear = (other: Particulars) => referenceMatching.isNearMatch(ade, other)

describe('a near match', () => {
  it('is a twin, a namesake, another spelling, an alias and a name the wrong way round', () => {
    for (const other of [
      one('Arbelcor', 'Emeka', '1980-05-06'),
      one('Arbel-Cor', 'Ade', '1980-05-06'),
      one("A'rbelcor", 'Ade', '1980-05-06'),
      one('Árbëlcör', 'Ade', '1980-05-06'),
      one('ARBEL COR', 'Ade', '1980-05-06'),
      one('Ade', 'Arbelcor', '1980-05-06'),
      { ...one('Else', 'Somebody', '1980-05-06'), names: [{ family: 'Else', given: 'S' }, ...ade.names] },
    ])
      assert.ok(isNear(other), JSON.stringify(other))
  })
  it('is nobody born on another day, and nobody of another name', () => {
    assert.equal(isNear(one('Arbelcor', 'Ade', '1980-06-05')), false)
    assert.equal(isNear(one('Dunfen', 'Ade', '1980-05-06')), false)
  })
  it('is nobody whose date of birth is not known', () => {
    assert.equal(referenceMatching.isNearMatch(one('Arbelcor', 'Ade'), one('Arbelcor', 'Ade')), false)
  })
})

describe('a link without asking', () => {
  it('never follows from a name and a date of birth', () => {
    assert.equal(referenceMatching.arrivesAs([{ id: '1', particulars: ade }], ade), undefined)
  })
  it('needs both the given and the family name where staff wrote a number down', () => {
    assert.ok(referenceMatching.confirmsClaim(ade, ade))
    assert.equal(referenceMatching.confirmsClaim(ade, one('Arbelcor', 'Emeka', '1980-05-06')), false)
  })
})

describe('a name', () => {
  it('is compared by its letters', () => assert.equal(plain("Ó'Brien-Smith "), 'obriensmith'))
  it('is read from every name of a record, also where parts are missing', () => {
    const patient = {
      resourceType: 'Patient',
      name: [{ family: 'Arbelcor', given: ['Ade', 'Bo'] }, { given: ['Addy'] }, {}],
      birthDate: '1980-05-06',
    }
    assert.deepEqual(particularsOf(patient), {
      names: [
        { family: 'Arbelcor', given: 'Ade Bo' },
        { family: '', given: 'Addy' },
      ],
      birthDate: '1980-05-06',
    })
  })
})
