import { type DataTable, Then, When } from '@cucumber/cucumber'
import { expectSameCustody } from '../src/domain/histories/custody.ts'
import { type Disorder, histories } from '../src/domain/histories/generator.ts'
import { lineFrom } from '../src/domain/histories/history.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

When('this happens to {person}:', async function (this: Assessment, person: Person, table: DataTable) {
  const history = table.raw().map(([words = '']) => lineFrom(words))
  await this.livesThrough(person, history)
})

Then(
  '{span}{role} sees {person} where the prison has {person}',
  async function (this: Assessment, span: Span, role: Role, person: Person, same: Person) {
    const prison = await this.prison.custody(same)
    await this.seen(
      span,
      () => this.healthcare.custodySeen(person, role),
      (seen) => expectSameCustody(seen, prison),
    )
  },
)

Then(
  'within {limit} {person} is in both systems as after notices in order, after each of {many} histories told {disorder}',
  async function (this: Assessment, limit: Limit, { name }: Person, count: number, disorder: Disorder) {
    await this.livesThroughEach(name, limit, histories(count, disorder, this.seed))
  },
)
