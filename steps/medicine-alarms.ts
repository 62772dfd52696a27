import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import type { MedicineKind } from '../src/domain/leaving.ts'
import { alarmsAt, alarmsFrom, expectMedicineAlarms } from '../src/domain/medicine-alarms.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Given(
  '{people} take(s) the {medicineKind} {string}',
  async function (this: Assessment, people: Person[], kind: MedicineKind, medicine: string) {
    for (const person of people) await this.healthcare.recordsMedicines(person, 'nurse', [{ medicine, kind }])
  },
)

When(
  "the prison (has )planned/plans {person}'s move to {prison} for {day} at {time}",
  async function (this: Assessment, person: Person, to: Establishment, date: string, time: string) {
    await this.prison.plansMove(person, to, `${date}T${time}`)
  },
)

When("the prison calls off {person}'s move", async function (this: Assessment, person: Person) {
  await this.prison.callsOffMoves(person)
})

When(
  "the prison's books come to say that {person} was transferred to {prison} {day}",
  async function (this: Assessment, person: Person, to: Establishment, date: string) {
    await this.prison.transferredOn(person, to, date)
  },
)

When(
  '{role} closes the medicine alarms for {person} at {prison}, saying {string}',
  async function (this: Assessment, role: Role, person: Person, at: Establishment, reason: string) {
    await this.healthcare.closesMedicineAlarms(person, role, at, reason)
  },
)

Then(
  '{span}there are exactly these medicine alarms for {person}:',
  async function (this: Assessment, span: Span, person: Person, table: DataTable) {
    const expected = alarmsFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.healthcare.medicineAlarms(person, 'nurse'),
      (alarms) => expectMedicineAlarms(alarms, expected),
    )
  },
)

Then(
  "{span}{sites} is/are alarmed about {person}'s {string} {occasion}",
  async function (this: Assessment, span: Span, sites: Establishment[], person: Person, name: string, when: string) {
    const expected = alarmsAt(sites, name, when, this.now)
    await this.seen(
      span,
      () => this.healthcare.medicineAlarms(person, 'nurse'),
      (alarms) => expectMedicineAlarms(alarms, expected),
    )
  },
)

Then(
  "{span}nobody is alarmed about {person}'s medicines",
  async function (this: Assessment, span: Span, person: Person) {
    await this.seen(
      span,
      () => this.healthcare.medicineAlarms(person, 'nurse'),
      (alarms) => expectMedicineAlarms(alarms, []),
    )
  },
)
