import { type DataTable, Given } from '@cucumber/cucumber'
import { commitmentsFrom } from '../src/domain/appointment-tables.ts'
import type { Person } from '../src/domain/people.ts'
import type { Assessment } from './world.ts'

Given('the prison plans this for {person}:', async function (this: Assessment, person: Person, table: DataTable) {
  await this.prison.plans(person, commitmentsFrom(table.hashes(), this.now))
})

Given("the prison's plans for {person} are not available", async function (this: Assessment, person: Person) {
  await this.prison.hidesCommitments(person)
})
