import type { Establishment } from '../../../src/domain/people.ts'
import { all, isObject, type Stored, text, texts } from '../fhir/resource.ts'
import { CONFIRMED_AT, LOCATION_KEY, WHEREABOUTS } from '../fhir/systems.ts'
import { factsTable } from './facts.ts'
import type { Markup } from './markup.ts'
import type { PagePolicies } from './policies.ts'
import { agoInWords, instantInWords } from './times.ts'
import type { Visit } from './visit.ts'

/** Where the prison says that a person is. */
export interface WhereaboutsView {
  /** A code of the interface, for example `court`. */
  readonly state: string
  readonly prison?: string
  readonly cell?: string
  /** ISO 8601. */
  readonly confirmedAt?: string
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  'in-prison': 'In the prison',
  court: 'At court',
  hospital: 'Away for a time',
  'temporary-absence': 'Away for a time',
  'in-transit': 'On the way to another prison',
  released: 'No longer in prison',
}

/** Where somebody is, with the age of that knowledge. */
export async function whereaboutsOf({ desk, establishments, policies, now }: Visit, subject: string): Promise<Markup> {
  const { matches } = await desk.search('Encounter', { subject })
  const stay = matches.findLast(({ status }) => status !== 'finished') ?? matches.toSorted(byEnd).at(-1)
  return whereaboutsTable(viewOf(stay, establishments), policies, now)
}

function whereaboutsTable(seen: WhereaboutsView, policies: PagePolicies, now: Date): Markup {
  const confirmedAt = policies.placeConfirmed(seen)
  return factsTable('Where the person is', [
    ['Whereabouts', STATE_WORDS[seen.state] ?? 'Not known'],
    ['Prison', seen.prison],
    ['Cell', policies.cellShown(seen)],
    ['Confirmed by the prison', confirmedAt && `${instantInWords(confirmedAt)}, ${agoInWords(confirmedAt, now)}`],
  ])
}

function viewOf(stay: Stored | undefined, establishments: readonly Establishment[]): WhereaboutsView {
  const said = (url: string) => all(stay, 'extension').find((one) => isObject(one) && one.url === url)
  const code = text(stay, 'serviceProvider.identifier.value') ?? ''
  const prison = establishments.find((one) => one.code === code)?.name
  const keys = all(stay, 'location.location.identifier').filter((one) => isObject(one) && one.system === LOCATION_KEY)
  const [key] = texts(keys, 'value')
  const confirmedAt = text(said(CONFIRMED_AT), 'valueInstant')
  return {
    state: text(said(WHEREABOUTS), 'valueCode') ?? '',
    ...(prison ? { prison } : {}),
    ...(key ? { cell: key.replace(`${code}-`, '') } : {}),
    ...(confirmedAt ? { confirmedAt } : {}),
  }
}

function byEnd(a: Stored, b: Stored): number {
  return (text(a, 'period.end') ?? '').localeCompare(text(b, 'period.end') ?? '')
}
