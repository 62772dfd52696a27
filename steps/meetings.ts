import { defineParameterType, Given, Then } from '@cucumber/cucumber'
import { expectNotTold } from '../src/domain/meetings.ts'
import type { Person } from '../src/domain/people.ts'
import type { Assessment } from './world.ts'

defineParameterType({
  name: 'keeping',
  regexp: /keeps|no longer keeps/,
  transformer: (words: string): boolean => words === 'keeps',
})

Given(
  'the prison {keeping} {person} and {person} apart',
  async function (this: Assessment, on: boolean, one: Person, other: Person) {
    await this.prison.setsApart(one, other, on)
  },
)

Then(
  'whoever books for {person} is told neither that it is {person} nor why',
  function (this: Assessment, person: Person, other: Person) {
    expectNotTold(this.healthcare.bookingAnswer(person), other)
  },
)
