import { Then } from '@cucumber/cucumber'
import { expectAccepted, expectRefused } from '../src/domain/booking-answers.ts'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

Then(
  "{role} is warned of a risk to staff on starting {person}'s {string}",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    const answer = await this.healthcare.startsAppointment(person, role, name)
    expectRefused(answer, 'of a risk to staff at the start')
  },
)

Then(
  "{role} starts {person}'s {string} without a warning",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    expectAccepted(await this.healthcare.startsAppointment(person, role, name))
  },
)

Then(
  "{role} can start {person}'s {string} knowing of the risk",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    expectAccepted(await this.healthcare.startsAppointment(person, role, name, 'risk'))
  },
)
