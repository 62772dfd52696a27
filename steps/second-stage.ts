import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import type { Establishment, Person } from '../src/domain/people.ts'
import {
  countedFrom,
  expectCounted,
  expectSecondStage,
  heldSinceFrom,
  secondStageFrom,
} from '../src/domain/second-stage.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given('these people are held at {prison}:', async function (this: Assessment, prison: Establishment, table: DataTable) {
  const held = heldSinceFrom(table.hashes(), this.now, (name) => this.person(name))
  for (const { person, since } of held) await this.prison.receivedOn(person, prison, since)
  for (const { person } of held) await this.healthcare.knows(person)
  for (const { person, assessed } of held)
    for (const date of assessed) await this.healthcare.recordsSecondStage(person, 'nurse', date)
})

When(
  "the prison's books come to say that {person} was received at {prison} {day}",
  async function (this: Assessment, person: Person, prison: Establishment, date: string) {
    await this.prison.receivedOn(person, prison, date)
  },
)

When(
  "{role} (has )recorded/records {person}'s second-stage assessment of {day}",
  async function (this: Assessment, role: Role, person: Person, date: string) {
    await this.healthcare.recordsSecondStage(person, role, date)
  },
)

Then(
  '{span}{role} sees exactly these second-stage assessments of {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = secondStageFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.healthcare.secondStage(person, role),
      (shown) => expectSecondStage(shown, expected),
    )
  },
)

Then('{span}the second-stage measure counts exactly:', async function (this: Assessment, span: Span, table: DataTable) {
  const expected = countedFrom(table.hashes(), (name) => this.person(name))
  await this.seen(
    span,
    () => this.healthcare.secondStageMeasure(this.people, 'nurse'),
    (measure) => expectCounted(measure, expected),
  )
})
