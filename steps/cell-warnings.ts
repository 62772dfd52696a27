import { type DataTable, Then } from '@cucumber/cucumber'
import { cellWarningsFrom, expectCellWarnings } from '../src/domain/cell-warnings.ts'
import type { Assessment, Span } from './world.ts'

Then(
  '{span}the report of cells before assessment holds exactly:',
  async function (this: Assessment, span: Span, table: DataTable) {
    const expected = cellWarningsFrom(table.hashes(), (name) => this.person(name))
    await this.seen(
      span,
      () => this.healthcare.cellWarnings(this.people, 'nurse'),
      (warnings) => expectCellWarnings(warnings, expected),
    )
  },
)
