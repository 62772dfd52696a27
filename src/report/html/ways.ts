import type { CandidateFacts } from '../../domain/run-facts.ts'
import type { ConformanceRecord, ExampleResult } from '../../verdict/record.ts'
import { counted } from './format.ts'
import { html, type Markup } from './markup.ts'

type Way = 'browser' | 'person' | 'driver' | 'interface' | 'simulators'

const WAYS: Readonly<Record<Way, string>> = {
  browser: 'on screens in a browser',
  person: 'by people who looked at the screens',
  driver: "through the supplier's own driver",
  interface: 'through the FHIR interface',
  simulators: 'only in what reached our simulators',
}

/**
 * By which ways an example looked at the system: as its looks, its answers and its exchanges show, and never as it was
 * planned. Control of our own simulators and reference systems is no look.
 */
function waysOf({ sights = [], answers = [], exchanges }: ExampleResult, candidate: CandidateFacts): readonly Way[] {
  const asked = exchanges.filter(({ direction, path }) => direction === 'outgoing' && !path.startsWith('/control/'))
  const party = candidate.role === 'prison' ? 'prison' : 'healthcare'
  const overWire = asked.some((one) => one.party === party)
  const ways: readonly (Way | false)[] = [
    sights.length > 0 && 'browser',
    answers.length > 0 && 'person',
    overWire && (candidate.driver ? 'driver' : 'interface'),
  ]
  const found = ways.filter((way) => way !== false)
  return found.length === 0 && exchanges.length > 0 ? ['simulators'] : found
}

function wayWords(way: Way, { role }: CandidateFacts): string {
  return way === 'interface' && role === 'prison' ? 'through the interface of the prison side' : WAYS[way]
}

const NO_SCREEN = 'no screen was looked at'

/** How one example was seen, for example "Seen through the FHIR interface; no screen was looked at." */
export function howSeen(example: ExampleResult, { run: { candidate } }: ConformanceRecord): Markup {
  const ways = waysOf(example, candidate)
  if (ways.length === 0) return html`<p>Nothing was seen in this example.</p>`
  const words = ways.map((way) => wayWords(way, candidate)).join(' and ')
  return html`<p>Seen ${words}${!showsScreens(ways) && `; ${NO_SCREEN}`}.</p>`
}

/** The same of a whole run, with how many of its deciding examples were seen by each way. */
export function howAllSeen({ examples, run: { candidate } }: ConformanceRecord): string {
  const seen = examples.filter(({ extent }) => extent === 'target').map((example) => waysOf(example, candidate))
  const told = Object.keys(WAYS).flatMap((name) => {
    const way = name as Way
    const count = seen.filter((ways) => ways.includes(way)).length
    return count === 0 ? [] : [`${wayWords(way, candidate)} (${counted(count, 'example')})`]
  })
  if (told.length === 0) return 'Nothing was seen'
  return `${told.join(', ')}${seen.some(showsScreens) ? '' : `; ${NO_SCREEN}`}`
}

function showsScreens(ways: readonly Way[]): boolean {
  return ways.includes('browser') || ways.includes('person')
}
