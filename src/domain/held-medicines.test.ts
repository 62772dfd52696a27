import assert from 'node:assert/strict'
import { it } from 'node:test'
import { expectMedicinesReviews } from './held-medicines.ts'
import { NonConformance } from './outcomes.ts'

const theirs = { isTheirs: true, done: false }
const seen = (...reviews: readonly (typeof theirs)[]) => ({ reviews, seen: 'here' })
const refused = (look: () => void) => assert.throws(look, NonConformance)

it('counts reviews, done or not, and wants all of them from whoever answers for the medicines', () => {
  expectMedicinesReviews(seen(), 0)
  expectMedicinesReviews(seen({ ...theirs, done: true }), 1)
  refused(() => expectMedicinesReviews(seen(), 1))
  refused(() => expectMedicinesReviews(seen(theirs, { ...theirs, done: true }), 1))
  refused(() => expectMedicinesReviews(seen({ ...theirs, isTheirs: false }), 1))
})
