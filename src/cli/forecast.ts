import type { Candidate } from '../candidate/candidate.ts'
import type { RequirementFacts } from '../domain/run-facts.ts'
import { attendedVerbs } from '../drivers/healthcare-attended/healthcare.ts'
import { SHOWN_OTHERWISE } from '../drivers/healthcare-attended/screens.ts'
import { drivenVerbs } from '../drivers/supplier-driver/healthcare.ts'
import { counted } from '../report/html/format.ts'
import type { Manner } from '../report/pack/pack.ts'
import type { Allotment } from './allotment.ts'
import type { AskedExample } from './asked-examples.ts'

export interface Foreseen {
  readonly example: AskedExample
  readonly manner: Manner
}

/** A run of a candidate, before it begins. */
export interface Forecast {
  /** Under the extent that decides. */
  readonly examples: readonly Foreseen[]
  /** Documents that its requirements ask for. */
  readonly documents: readonly { readonly requirement: RequirementFacts; readonly title: string }[]
}

/**
 * Says how each example of the deciding pass will come about, from what the candidate file declares and from what the
 * steps ask of the system.
 *
 * @param longWaits names of the limits that leave a system a night
 */
export function forecastOf(
  candidate: Pick<
    Candidate,
    'ui' | 'hooks' | 'overnight' | 'reference' | 'role' | 'people' | 'prisonService' | 'driver'
  >,
  asked: readonly AskedExample[],
  rows: readonly RequirementFacts[],
  allotment: Allotment | undefined,
  longWaits: readonly string[],
): Forecast {
  const { ui, hooks, overnight, reference } = candidate
  const restarts = reference || hooks.restart !== undefined
  const staff = byStaffOfPrison(candidate)
  const unasked = candidate.driver ? noDriverCanBeAsked() : NOTHING
  const short = new Set(allotment?.short.map(({ example }) => example))
  const verbs = ui.kind === 'attended' ? attendedVerbs(Object.keys(ui.places)) : []
  const nightly = overnight !== undefined && hooks.jobs === undefined ? longWaits : []
  const mannerOf = ({ id, extent, text, code, via }: AskedExample): Manner => {
    if (short.has(`${extent}/${id}`)) return 'nobody'
    if (via === 'browser' && ui.kind === 'none') return 'unasked'
    if (via === 'browser' && ui.kind === 'attended') return NOT_BY_PEOPLE.test(code) ? 'unasked' : 'attended'
    if (unasked.test(code)) return 'unasked'
    if (staff?.test(code)) return 'hook'
    if (verbs.some((verb) => code.includes(`.healthcare.${verb}(`))) return 'attended'
    if (!restarts && code.includes('.healthcare.goesThroughRestart('))
      return ui.kind === 'attended' ? 'attended' : 'hook'
    const waits = nightly.some((name) => text.includes(`within the ${name}`) || code.includes(`limit('${name}')`))
    return waits ? 'night' : 'automatic'
  }
  return {
    examples: asked
      .filter(({ extent }) => extent === 'target')
      .map((example) => ({ example, manner: mannerOf(example) })),
    documents: rows.flatMap((requirement) => requirement.evidence.map((title) => ({ requirement, title }))),
  }
}

const NOTHING = /(?!)/

/** What nobody at a screen can answer for. */
const NOT_BY_PEOPLE = new RegExp(`\\.healthcare\\.(?:${Object.keys(SHOWN_OTHERWISE).join('|')})\\(`)

/** What a supplier's driver cannot be asked, and what only a FHIR interface shows; histories and loads ask more as well. */
function noDriverCanBeAsked(): RegExp {
  return new RegExp(
    `\\.(?:server|livesThroughEach|loadOf)\\b|\\bhealthcare\\.(?!(?:${drivenVerbs().join('|')})\\()\\w+\\(`,
  )
}

/** What the staff of a prison would have to do themselves, where a prison side is the candidate and has no control. */
function byStaffOfPrison({
  role,
  reference,
  people,
  prisonService,
}: Pick<Candidate, 'role' | 'reference' | 'people' | 'prisonService'>): RegExp | undefined {
  if (role !== 'prison' || reference || prisonService?.control) return undefined
  return people.source === 'known' ? /\.prison\.(?!receives\()\w+\(/ : /\.prison\.\w+\(/
}

/** How many examples of MUSTs come about in each manner. */
export function mannersOfMusts({ examples }: Forecast): Readonly<Record<Manner, number>> {
  const counts = { nobody: 0, unasked: 0, attended: 0, night: 0, hook: 0, automatic: 0 }
  for (const { example, manner } of examples) if (example.requirement.level === 'must') counts[manner] += 1
  return counts
}

/** For example `With your hooks (jobs), 212 of 240 MUST examples are automatic, 28 attended; 9 documents for MUSTs …` */
export function forecastWords(forecast: Forecast, { hooks }: Pick<Candidate, 'hooks'>): string {
  const counts = mannersOfMusts(forecast)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const documents = forecast.documents.filter(({ requirement }) => requirement.level === 'must').length
  const rest = [
    ...(counts.attended > 0 ? [`${counts.attended} attended`] : []),
    ...(counts.night > 0 ? [`${counts.night} wait for the night`] : []),
    ...(counts.hook > 0 ? [`${counts.hook} wait for a hook`] : []),
    ...(counts.unasked > 0 ? [`${counts.unasked} cannot be asked of the system so far`] : []),
    ...(counts.nobody > 0 ? [`${counts.nobody} have nobody in the list of people`] : []),
  ]
  const names = Object.keys(hooks).sort()
  const using = names.length > 0 ? `With your hooks (${names.join(', ')})` : 'Without hooks'
  return `${using}, ${counts.automatic} of ${total} MUST examples are automatic${rest.map((part) => `, ${part}`).join('')}; ${counted(documents, 'document')} for MUSTs ${documents === 1 ? 'is' : 'are'} judged by people.`
}
