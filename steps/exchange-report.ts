import { type DataTable, defineParameterType, Given, Then } from '@cucumber/cucumber'
import { countsFrom, expectRise, monthFrom } from '../src/domain/exchange-report.ts'
import type { Establishment } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'month',
  regexp: /this month|last month/,
  useForSnippets: false,
  transformer(this: Assessment, words: string): string {
    return monthFrom(words, this.now)
  },
})

Given(
  '{role} has noted the exchange report of {prison} for {month}',
  async function (this: Assessment, role: Role, site: Establishment, month: string) {
    await this.healthcare.notesReport(site, month, role)
  },
)

Then(
  '{span}{role} sees that the exchange report of {prison} for {month} has since counted:',
  async function (this: Assessment, span: Span, role: Role, site: Establishment, month: string, table: DataTable) {
    const rise = countsFrom(table.hashes()[0])
    const before = this.healthcare.noted(site, month)
    await this.seen(
      span,
      () => this.healthcare.exchangeReport(site, month, role),
      (report) => expectRise(report, before, rise),
    )
  },
)
