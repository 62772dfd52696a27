import { Then } from '@cucumber/cucumber'
import type { Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { StartWords } from '../src/domain/staff-safety.ts'
import type { Assessment } from './world.ts'

Then(
  "{role} starts {person}'s {string} {startWords}",
  async function (this: Assessment, role: Role, person: Person, name: string, { knowing, expect }: StartWords) {
    expect(await this.healthcare.startsAppointment(person, role, name, knowing))
  },
)
