import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIKENESSES, type Likeness, likened } from './likeness.ts'
import { personFor } from './people.ts'

const from = { seed: 'likeness', runNumber: 1, example: 'IDM-02.1' }
const [chidi, gwyn] = [personFor('Chidi', from), personFor('Gwyn', from)]

for (const likeness of Object.keys(LIKENESSES) as Likeness[])
  test(`somebody who ${likeness} another is born on the same day and keeps numbers of their own`, () => {
    const like = likened(gwyn, likeness, chidi)
    assert.equal(like.birthDate, chidi.birthDate)
    assert.equal(like.prisonNumber, gwyn.prisonNumber)
    assert.equal(like.nhsNumber, gwyn.nhsNumber)
    assert.equal(like.name, 'Gwyn')
  })

test('only a namesake bears the very same name', () => {
  const same = (Object.keys(LIKENESSES) as Likeness[]).filter((likeness) => {
    const { family, given } = likened(gwyn, likeness, chidi)
    return family === chidi.family && given === chidi.given
  })
  assert.deepEqual(same, ['has the name and the date of birth of'])
})
