import type { ConformanceRecord, ExampleOutcome, Verdict } from '../../verdict/record.ts'
import { html, type Markup } from './markup.ts'
import { type Colour, OUTCOMES, VERDICTS } from './words.ts'

/** A word in a coloured box. */
export function tag(words: string, colour: Colour): Markup {
  return html`<strong class="nhsuk-tag nhsuk-tag--${colour}">${words}</strong>`
}

/** A verdict, never greener than its run: nothing is met in a void run, and a rehearsal says that it is one. */
export function verdictTag(verdict: Verdict, { outcome, run }: Pick<ConformanceRecord, 'outcome' | 'run'>): Markup {
  const words = verdictWords(verdict, { outcome, run })
  if (outcome === 'void') return tag(words, 'grey')
  return tag(words, verdict === 'pass' && run.mode === 'rehearsal' ? 'aqua-green' : VERDICTS[verdict].colour)
}

/** The same in words alone, for titles. */
export function verdictWords(verdict: Verdict, { outcome, run }: Pick<ConformanceRecord, 'outcome' | 'run'>): string {
  const { words } = VERDICTS[verdict]
  if (outcome === 'void') return `${words} (void)`
  return verdict === 'pass' && run.mode === 'rehearsal' ? 'Met in rehearsal' : words
}

export function outcomeTag(of: ExampleOutcome, { outcome, run }: Pick<ConformanceRecord, 'outcome' | 'run'>): Markup {
  const { colour } = OUTCOMES[of]
  const said = exampleWords(of, { outcome })
  if (outcome === 'void') return tag(said, 'grey')
  return tag(said, of === 'passed' && run.mode === 'rehearsal' ? 'aqua-green' : colour)
}

/** What became of an example, in words alone. */
export function exampleWords(of: ExampleOutcome, { outcome }: Pick<ConformanceRecord, 'outcome'>): string {
  const { words } = OUTCOMES[of]
  return outcome === 'void' ? `${words} (void)` : words
}
