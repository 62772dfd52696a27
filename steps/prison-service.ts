import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { alterationsFrom } from '../src/domain/appointment-tables.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import {
  type Changer,
  expectExactly,
  expectFound,
  expectRefused,
  expectTold,
  type Facts,
  factsFrom,
  type Message,
  type ServiceRefusal,
  type Subject,
} from '../src/domain/prison-service.ts'
import type { Assessment, Span } from './world.ts'

const rowsOf = (world: Assessment, table: DataTable) =>
  factsFrom(table.hashes(), world.now, (name) => world.person(name))
const firstOf = (world: Assessment, table: DataTable): Facts => rowsOf(world, table)[0] ?? {}

When(
  'healthcare (has )sent/sends the prison this {message} about {person}:',
  async function (this: Assessment, message: Message, person: Person, table: DataTable) {
    await this.service.sends(message, person, firstOf(this, table))
  },
)

Given('healthcare has dealt with its notices about {person}', async function (this: Assessment, person: Person) {
  await this.service.dealsWithNotices(person)
})

When(
  'the prison (has )put/puts this into its book for {person}:',
  async function (this: Assessment, person: Person, table: DataTable) {
    const rows = table.hashes().map((row) => ({ ...row, how: 'put in' }))
    await this.prison.altersBook(person, alterationsFrom(rows, this.now))
  },
)

When(
  'healthcare tries to send the prison this {message} about {person}:',
  async function (this: Assessment, message: Message, person: Person, table: DataTable) {
    await this.service.triesToSend(message, person, firstOf(this, table))
  },
)

When(
  'healthcare sends the prison the same {message} about {person} again',
  async function (this: Assessment, message: Message, person: Person) {
    await this.service.sendsAgain(message, person)
  },
)

When(
  'healthcare (has )changed/changes the {message} about {person} to:',
  async function (this: Assessment, message: Message, person: Person, table: DataTable) {
    await this.service.changes(message, person, firstOf(this, table))
  },
)

When(
  'healthcare tries to change the {message} about {person}, as last seen, to:',
  async function (this: Assessment, message: Message, person: Person, table: DataTable) {
    await this.service.triesToChange(message, person, firstOf(this, table))
  },
)

When(
  'healthcare (has )withdrawn/withdraws the {message} about {person}:',
  async function (this: Assessment, message: Message, person: Person, table: DataTable) {
    await this.service.withdraws(message, person, firstOf(this, table))
  },
)

Then(
  "{span}the prison shows healthcare exactly this of {person}'s {subject}:",
  async function (this: Assessment, span: Span, person: Person, subject: Subject, table: DataTable) {
    const expected = rowsOf(this, table)
    await this.seen(
      span,
      () => this.service.shown(subject, person),
      (shown) => expectExactly(shown, expected),
    )
  },
)

Then(
  '{span}healthcare is told that the {subject} of {person} changed{changer}',
  async function (this: Assessment, span: Span, subject: Subject, person: Person, by: Changer) {
    await this.seen(
      span,
      () => this.service.noticesOf(subject, person),
      (notices) => expectTold(notices, subject, by),
    )
  },
)

Then(
  'the prison refuses the {message} about {person} because {serviceRefusal}',
  function (this: Assessment, message: Message, person: Person, because: ServiceRefusal) {
    expectRefused(this.service.answerTo(message, person), because)
  },
)

When(
  'the prison keeps {person} and {person} apart because of {string}',
  async function (this: Assessment, person: Person, other: Person, reason: string) {
    await this.prison.keepsApart(person, other, reason)
  },
)

Then(
  'the prison lets healthcare find exactly {people} of {people}',
  async function (this: Assessment, expected: Person[], people: Person[]) {
    expectFound(await this.service.found(people), expected)
  },
)

Then(
  '{span}the roll of {prison} shows healthcare exactly these of {people}:',
  async function (this: Assessment, span: Span, at: Establishment, people: Person[], table: DataTable) {
    const expected = rowsOf(this, table)
    await this.seen(
      span,
      () => this.service.roll(at, people),
      (shown) => expectExactly(shown, expected),
    )
  },
)
