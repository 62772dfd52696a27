import { type DataTable, Then } from '@cucumber/cucumber'
import type { CastName, Establishment } from '../src/domain/people.ts'
import { expectReleaseWork, releaseWorkFrom } from '../src/domain/unplanned-release.ts'
import type { Assessment, Span } from './world.ts'

Then(
  '{span}{prison} has to see to exactly this after a release:',
  async function (this: Assessment, span: Span, prison: Establishment, table: DataTable) {
    const expected = releaseWorkFrom(table.hashes(), (name) => this.person(name as CastName))
    await this.seen(
      span,
      () => this.healthcare.workAfterRelease(prison, this.people, 'nurse'),
      (seen) => expectReleaseWork(seen, expected),
    )
  },
)
