import type { ConformanceRecord } from '../../verdict/record.ts'
import { html, type Markup } from './markup.ts'
import { EARLY_ENDS } from './words.ts'

/** Something that every page of a report has to say about itself. */
export interface Stamp {
  readonly word: string
  readonly sentence: string
}

/** What a reader must know before believing any page of this report, the gravest first. */
export function stampsOf({ run, outcome, end }: ConformanceRecord): readonly Stamp[] {
  const early = Object.values(end).flatMap(({ aborted }) => (aborted ? [EARLY_ENDS[aborted]] : []))
  const stamps: (Stamp | undefined)[] = [
    outcome === 'void'
      ? {
          word: 'Void',
          sentence:
            'Void: something went wrong that is not the fault of the system under test. Nothing in this run counts.',
        }
      : undefined,
    run.mode === 'rehearsal'
      ? {
          word: 'Rehearsal',
          sentence: 'Rehearsal: this is not evidence. Limits were shortened and volumes scaled down.',
        }
      : undefined,
    run.candidate.reference
      ? {
          word: 'Reference',
          sentence:
            'Reference: a system of Interlock itself was run, whatever its name here. This says nothing about any product.',
        }
      : undefined,
    run.candidate.people === 'created-over-fhir' && run.candidate.role === 'healthcare'
      ? {
          word: 'Helped',
          sentence:
            "Helped: Interlock itself made the records of people. Nothing here shows that the system makes them on the prison's notice.",
        }
      : undefined,
    run.scope !== 'all'
      ? { word: 'Partial', sentence: `Partial: only ${run.scope} was run. This is not a verdict.` }
      : undefined,
    early.length > 0 ? { word: 'Ended early', sentence: `Ended early: ${[...new Set(early)].join('; ')}.` } : undefined,
    run.evidence.some(({ specimen, digest }) => specimen && digest !== undefined)
      ? {
          word: 'Specimen',
          sentence: 'SPECIMEN: documents in this run are specimens, written to show the form. They prove nothing.',
        }
      : undefined,
    run.harness.dirty
      ? {
          word: 'Unofficial',
          sentence: 'Unofficial: the harness was changed locally and cannot be obtained again from its version.',
        }
      : undefined,
  ]
  return stamps.filter((stamp) => stamp !== undefined)
}

/** The stamps as they stand at the head of every page. */
export function stampList(stamps: readonly Stamp[]): Markup {
  if (stamps.length === 0) return html``
  const items = stamps.map(({ sentence }) => html`<li>${sentence}</li>`)
  return html`<section class="il-stamps" aria-label="Read this first"><ul class="nhsuk-width-container">${items}</ul></section>`
}

/** The word across every page, on screen and on paper; a specimen goes before everything else. */
export function watermarkOf(stamps: readonly Stamp[]): string | undefined {
  const words = stamps.map(({ word }) => word)
  return ['Specimen', 'Void', 'Rehearsal', 'Reference', 'Partial'].find((word) => words.includes(word))?.toUpperCase()
}
