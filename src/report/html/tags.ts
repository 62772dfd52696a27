import type { ConformanceRecord, ExampleOutcome, Verdict } from '../../verdict/record.ts'
import { html, type Markup } from './markup.ts'
import { type Colour, OUTCOMES, VERDICTS } from './words.ts'

/** A word in a coloured box. */
export function tag(words: string, colour: Colour): Markup {
  return html`<strong class="nhsuk-tag nhsuk-tag--${colour}">${words}</strong>`
}

/** A verdict, never greener than its run: nothing is met in a void run, and a rehearsal says that it is one. */
export function verdictTag(verdict: Verdict, { outcome, run }: Pick<ConformanceRecord, 'outcome' | 'run'>): Markup {
  const { words, colour } = VERDICTS[verdict]
  if (outcome === 'void') return tag(`${words} (void)`, 'grey')
  if (verdict === 'pass' && run.mode === 'rehearsal') return tag('Met in rehearsal', 'aqua-green')
  return tag(words, colour)
}

export function outcomeTag(of: ExampleOutcome, { outcome, run }: Pick<ConformanceRecord, 'outcome' | 'run'>): Markup {
  const { words, colour } = OUTCOMES[of]
  if (outcome === 'void') return tag(`${words} (void)`, 'grey')
  return tag(words, of === 'passed' && run.mode === 'rehearsal' ? 'aqua-green' : colour)
}
