import { defineParameterType, Then, When } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import { expectTraced, TRACED, type Traced } from '../src/domain/traces.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'traced',
  regexp: new RegExp(TRACED.join('|')),
  transformer: (words: string): Traced => words as Traced,
})

When(
  '{role} (has )sent/sends the prison a {traced} about {person}',
  async function (this: Assessment, role: Role, what: Traced, person: Person) {
    await this.healthcare.sendsTraced(person, role, what)
  },
)

Then(
  "{span}all that was sent about {person} is under its sender's identifier on both sides",
  async function (this: Assessment, span: Span, person: Person) {
    const both = () => Promise.all([this.prison.callsAbout(person), this.healthcare.entriesAbout(person)])
    const traces = this.healthcare.tracesOf(person)
    await this.seen(span, both, ([calls, audit]) => expectTraced(calls, audit, traces))
  },
)

Then(
  "{span}all {int} attempts to send about {person} are under the sender's identifier on both sides",
  async function (this: Assessment, span: Span, attempts: number, person: Person) {
    const both = () => Promise.all([this.prison.callsAbout(person), this.healthcare.entriesAbout(person)])
    const traces = this.healthcare.tracesOf(person)
    await this.seen(span, both, ([calls, audit]) => expectTraced(calls, audit, traces, attempts))
  },
)
