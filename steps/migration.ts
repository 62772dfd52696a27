import { type DataTable, Then, When } from '@cucumber/cucumber'
import {
  type Batch,
  batchOf,
  expectListed,
  expectMigrated,
  migrationOf,
  oldRecordsFrom,
} from '../src/domain/migration.ts'
import type { CastName, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment } from './world.ts'

/** Old records that are looked at one by one after a large migration. */
const LOOKED_AT = 5

function batch(world: Assessment, count: number, faults: number, held: Person): Batch {
  const { runNumber } = world.stage.seed
  return batchOf(count, faults, held, 2 * runNumber + (world.stage.extent === 'today' ? 1 : 0))
}

When(
  '{role} migrates {many} records with {many} faults among them, some with numbers of {person}',
  async function (this: Assessment, role: Role, count: number, faults: number, held: Person) {
    await this.healthcare.migrates(role, migrationOf(held), batch(this, count, faults, held).records)
  },
)

Then(
  'of {many} records with {many} faults {role} finds exactly the faults listed, each with its reason, and the rest as it was, with nothing of {person}',
  async function (this: Assessment, count: number, faults: number, role: Role, held: Person) {
    const { records, faulty } = batch(this, count, faults, held)
    expectListed(await this.healthcare.listedBy(role, migrationOf(held)), faulty)
    const sound = records.filter(({ key }) => !faulty.some((one) => one.key === key))
    for (const record of sound.filter((_, index) => index % Math.ceil(sound.length / LOOKED_AT) === 0))
      expectMigrated(await this.healthcare.migratedRecord(role, record), [record], migrationOf(held))
  },
)

When(
  "{role} (has )migrated/migrates these records from {person}'s old system:",
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const records = oldRecordsFrom(table.hashes(), (name) => this.person(name as CastName), this.now)
    await this.healthcare.migrates(role, migrationOf(person), records)
  },
)

Then(
  "{role} finds exactly these records from {person}'s old system under {person}'s numbers:",
  async function (this: Assessment, role: Role, first: Person, person: Person, table: DataTable) {
    const records = oldRecordsFrom(table.hashes(), () => person, this.now)
    expectMigrated(await this.healthcare.migratedRecord(role, person), records, migrationOf(first))
  },
)

Then(
  "{role} finds exactly these records of {person}'s old system listed:",
  async function (this: Assessment, role: Role, person: Person, table: DataTable) {
    const expected = table.hashes().map(({ record: key = '', because = '' }) => ({ key, because }))
    expectListed(await this.healthcare.listedBy(role, migrationOf(person)), expected)
  },
)
