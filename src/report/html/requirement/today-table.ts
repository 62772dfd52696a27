import type { ConformanceRecord, ExampleResult } from '../../../verdict/record.ts'
import { PAGES } from '../links.ts'
import { html, type Markup } from '../markup.ts'
import { table } from '../table.ts'
import { outcomeTag } from '../tags.ts'

/** Examples under today's prison interface, in brief. */
export function todayTable(examples: readonly ExampleResult[], record: ConformanceRecord): Markup {
  const blockers = Map.groupBy(record.blocked, ({ example }) => example)
  return table({
    caption: 'Examples with the prison interface of today',
    hideCaption: true,
    columns: [{ head: 'Example' }, { head: 'Outcome' }, { head: 'Why' }],
    rows: examples.map((example) => [
      html`<a href="../${PAGES.example('today', example.id)}">${example.id}</a> ${example.title}`,
      outcomeTag(example.outcome, record),
      html`<span class="il-lines">${example.because ?? (blockers.get(example.id) ?? []).map(({ because }) => because).join('\n')}</span>`,
    ]),
  })
}
