import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { type ListedPerson, peopleCsv, peopleIn } from './people-list.ts'

const ADE: ListedPerson = {
  ...{ plays: 'Ade', given: 'Ade', family: 'Gar, the "younger"', 'birth-date': '1980-03-02', gender: 'male' },
  ...{ 'prison-number': 'A1234AA', 'nhs-number': '9990000026', 'local-id': 'acme-77', for: 'target/RISK-01.2' },
}

describe('a list of people', () => {
  test('comes back as it was written, without what is empty', () => {
    const { plays: _plays, 'local-id': _id, for: _for, ...plain } = ADE
    assert.deepEqual(peopleIn(peopleCsv([ADE, plain]), 'people.csv'), [ADE, plain])
  })

  test('is refused by line and column where it says too little, without repeating a number', () => {
    const bad = peopleCsv([{ ...ADE, 'birth-date': '2/3/1980', 'prison-number': '9990000026' }])
    assert.throws(
      () => peopleIn(bad, 'people.csv'),
      (error) => {
        assert.ok(error instanceof InputProblem)
        assert.match(error.message, /people\.csv:2: expected a date such as 1980-03-02 in "birth-date"/)
        assert.match(error.message, /people\.csv:2: expected a prison number such as A1234AA/)
        assert.ok(!error.message.includes('9990000026'))
        return true
      },
    )
    assert.throws(
      () => peopleIn('given;family\r\nA;B', 'people.csv'),
      /people\.csv:1: the columns plays, birth-date, .* are missing/,
    )
  })
})
