import { Then } from '@cucumber/cucumber'
import type { Limit } from '../src/domain/limits.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import {
  cellOf,
  expectRound,
  expectSameAge,
  expectWhereabouts,
  expectYounger,
  type Round,
  wordsFor,
} from '../src/domain/whereabouts.ts'
import type { Assessment, Span } from './world.ts'

Then(
  '{span}{role} sees that {person} is {whereabouts}',
  async function (this: Assessment, span: Span, role: Role, person: Person, where: string) {
    await this.seen(
      span,
      () => this.healthcare.whereabouts(person, role),
      (shown) => expectWhereabouts(shown, where),
    )
  },
)

Then(
  "the time of confirmation of {person}'s whereabouts that {role} sees stays as it is throughout {limit}",
  async function (this: Assessment, person: Person, role: Role, limit: Limit) {
    const before = await this.healthcare.whereabouts(person, role)
    await this.throughout(
      limit,
      () => this.healthcare.whereabouts(person, role),
      (shown) => expectSameAge(shown, before),
    )
  },
)

Then(
  "within {limit} {role} sees a later time of confirmation of {person}'s whereabouts",
  async function (this: Assessment, limit: Limit, role: Role, person: Person) {
    const before = await this.healthcare.whereabouts(person, role)
    await this.eventually(
      limit,
      () => this.healthcare.whereabouts(person, role),
      (shown) => expectYounger(shown, before),
    )
  },
)

Then(
  '{span}the {round} of {prison} holds in this order {people}',
  async function (this: Assessment, span: Span, round: Round, prison: Establishment, people: Person[]) {
    await this.seen(
      span,
      () => this.healthcare.round(round, prison, this.people, 'nurse'),
      (shown) => expectRound(shown, people),
    )
  },
)

Then(
  'time after time {role} sees the next cell that {person} moves to within {limit}',
  async function (this: Assessment, role: Role, person: Person, limit: Limit) {
    let cell = ''
    await this.timeAfterTime(
      limit,
      () => this.healthcare.whereabouts(person, role),
      (shown) => expectWhereabouts(shown, wordsFor({ state: 'in prison', at: ESTABLISHMENTS[0]?.code ?? '', cell })),
      async (sample) => {
        cell = cellOf(sample)
        await this.prison.movesToCell(person, cell)
      },
    )
  },
)
