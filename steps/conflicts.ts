import { Given, Then } from '@cucumber/cucumber'
import { expectConflict, expectEdits, expectNoConflict } from '../src/domain/conflicts.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Given(
  "{role} has {person}'s {string} open",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    await this.healthcare.opensAppointment(person, role, name)
  },
)

Then(
  "within {limit} {role} is told of a conflict about {person}'s {string}",
  async function (this: Assessment, limit: Limit, role: Role, person: Person, name: string) {
    const look = () => this.healthcare.conflicts(person, role)
    await this.eventually(limit, look, (conflicts) => expectConflict(conflicts, name, role))
  },
)

Then(
  'throughout {limit} {role} is told of no conflict about {person}',
  async function (this: Assessment, limit: Limit, role: Role, person: Person) {
    await this.throughout(limit, () => this.healthcare.conflicts(person, role), expectNoConflict)
  },
)

Then(
  "within {limit} the history of {person}'s {string} holds an edit to {time} by {role} and one to {time} by the prison",
  async function (
    this: Assessment,
    limit: Limit,
    person: Person,
    name: string,
    own: string,
    role: Role,
    prisons: string,
  ) {
    const look = () => this.healthcare.edits(person, role, name)
    await this.eventually(limit, look, (edits) => expectEdits(edits, role, own, prisons))
  },
)
