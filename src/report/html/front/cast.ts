import { CAST, ESTABLISHMENTS } from '../../../domain/people.ts'
import type { ConformanceRecord } from '../../../verdict/record.ts'
import { html, type Markup } from '../markup.ts'

/** Who appears in the examples, and where the data came from. */
export function cast({ run }: ConformanceRecord): Markup {
  const prisons = ESTABLISHMENTS.map(({ name, code }) => `${name} (${code})`).join(', ')
  return html`
<h2 id="cast">The people in this report</h2>
<p>${CAST.slice(0, -1).join(', ')} and ${CAST.at(-1)} are invented, and so are the prisons ${prisons}. Each example has people of its own: their surnames, dates of birth and numbers follow from the seed ${run.seed}, run number ${run.runNumber} and the example. NHS numbers are from the range that begins with 999, which is for tests only.</p>`
}
