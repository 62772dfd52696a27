import { Then, When } from '@cucumber/cucumber'
import type { Limit } from '../src/domain/limits.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import { expectFilledIn, type Particulars } from '../src/domain/reception-worklist.ts'
import type { Assessment, Span } from './world.ts'

When(
  '{people} are received at {prison} at once',
  async function (this: Assessment, people: Person[], prison: Establishment) {
    await Promise.all(people.map((person) => this.prison.receives(person, prison)))
  },
)

When(
  '{many} people are received at {prison} at once',
  async function (this: Assessment, many: number, prison: Establishment) {
    await Promise.all(this.crowd(many).map((person) => this.prison.receives(person, prison)))
  },
)

Then(
  '{span}the reception worklist of {prison} holds exactly {many} people, filled in by the prison',
  async function (this: Assessment, span: Span, prison: Establishment, many: number) {
    const crowd = this.crowd(many)
    const books = await Promise.all(crowd.map((person) => this.prison.particulars(person)))
    await this.seen(
      span,
      () => this.healthcare.receptionWorklist(prison, crowd, 'nurse'),
      (worklist) => expectFilledIn(worklist, books),
    )
  },
)

Then(
  '{span}the reception worklist of {prison} holds exactly {anyone}, filled in by the prison',
  async function (this: Assessment, span: Span, prison: Establishment, anyone: readonly Person[]) {
    const books = await Promise.all(anyone.map((person) => this.prison.particulars(person)))
    await this.seen(
      span,
      () => this.healthcare.receptionWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFilledIn(worklist, books),
    )
  },
)

Then(
  'time after time whoever is received at {prison} is on its reception worklist within {limit}',
  async function (this: Assessment, prison: Establishment, limit: Limit) {
    let books: readonly Particulars[] = []
    await this.timeAfterTime(
      limit,
      () => this.healthcare.receptionWorklist(prison, this.people, 'nurse'),
      (worklist) => expectFilledIn(worklist, books),
      async (sample) => {
        const person = this.stranger('Ade', sample)
        await this.prison.receives(person, prison)
        books = [await this.prison.particulars(person)]
      },
    )
  },
)
