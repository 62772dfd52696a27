import type { Described, Wrong } from './description.ts'
import { NonConformance } from './outcomes.ts'

/** What a server must hold before an example begins, in the words of features. */
export const HOLDINGS = [
  'an entry',
  'a new entry',
  'two entries that are alike',
  'an entry that has a version',
  'an entry that has a version and can be changed',
  'an entry that can be changed',
  'an entry that can be cancelled',
  'two entries that can be removed',
  'two entries that can be found',
  'five entries that can be found',
  'an entry with earlier versions',
  'an entry with a list of versions',
] as const
export type Holding = (typeof HOLDINGS)[number]

/** What is wrong with an entry, in the words of features. */
export const FLAWS = ['a code that there is not', 'a number where a code belongs'] as const
export type Flaw = (typeof FLAWS)[number]

/** What is put into a new entry beyond the least, in the words of features. */
export const FILLINGS = ['with all that a client may add', 'in letters of many languages'] as const
export type Filling = (typeof FILLINGS)[number]

/** What an entry is searched for by, in the words of features. */
export const KEYS = [
  'its id',
  'its identifier',
  'its identifier under another system',
  'its id and the identifier of another',
  'its id and its date',
  'its id and dates from its own on',
  'its id and dates from the next day on',
  'its id and something unknown',
] as const
export type Key = (typeof KEYS)[number]

/** What is done with a kind of thing that a server does not have, in the words of features. */
export const KIND_DEEDS = ['read', 'searched for', 'stored'] as const
export type KindDeed = (typeof KIND_DEEDS)[number]

/** What a server declares of one type of resource. */
export interface DeclaredType {
  readonly type: string
  /** Codes such as `search-type`. */
  readonly interactions: ReadonlySet<string>
  /** Names of the search parameters. */
  readonly parameters: ReadonlySet<string>
  readonly conditionalCreate: boolean
  /** Whether it says that it keeps versions of such resources; undefined where it says nothing of that. */
  readonly hasVersions?: boolean
}

/** One thing that was looked at: what it ought to be, what it was, and where. */
export interface Look {
  readonly what: string
  readonly ought: string
  readonly was: string
  /** For findings: `GET /fhir/Patient/1 -> 200 (exchange 7)`. */
  readonly seen: string
}

/**
 * Any server of the FHIR interface, whatever it is for. Verbs act on the entries that the server was made to hold; looks
 * say what ought to be and what was. A verb or a holding that needs what the server's description does not name throws
 * `NotApplicable`.
 */
export interface FhirServer {
  /** @throws {NothingObserved} where it names no way to come by such an entry */
  holds(holding: Holding): Promise<void>
  /** Somebody else changes the first entry. */
  isChanged(): Promise<void>
  readsEach(): Promise<void>
  readsUnknown(): Promise<void>
  /** The id of the first entry, as one of another kind. */
  readsAsAnotherKind(): Promise<void>
  readsInUnknownFormat(): Promise<void>
  readsFirstVersion(): Promise<void>
  listsVersions(): Promise<void>
  cancels(): Promise<void>
  changesFromVersionBefore(): Promise<void>
  /** Two changes from one version, in the same moment. */
  changesTwiceAtOnce(): Promise<void>
  storesFlawed(flaw: Flaw): Promise<void>
  changesToFlawed(flaw: Flaw): Promise<void>
  storesEachKind(): Promise<void>
  stores(filling: Filling): Promise<void>
  /** Asks for a word on it in place of the entry. */
  storesForAWord(): Promise<void>
  storesTwiceToBeKeptOnce(): Promise<void>
  removes(): Promise<void>
  searches(key: Key): Promise<void>
  listsInParts(): Promise<void>
  asksWrongly(wrong: Wrong): Promise<void>
  usesUnknownKind(deed: KindDeed): Promise<void>
  describesItself(): Promise<void>
  tellsItsHealth(): Promise<void>

  /** Type, id and identifier of what was read. */
  entriesRead(): readonly Look[]
  absence(): readonly Look[]
  mediaTypes(): readonly Look[]
  formatRefused(): readonly Look[]
  requestIds(): readonly Look[]
  versionsRead(): readonly Look[]
  versionOnStoring(): Promise<readonly Look[]>
  placeOnStoring(): Promise<readonly Look[]>
  newVersion(): Promise<readonly Look[]>
  firstVersionAsItWas(): readonly Look[]
  versionList(): readonly Look[]
  standsCancelled(): Promise<readonly Look[]>
  foundCancelled(): Promise<readonly Look[]>
  refusedAsOutdated(): Promise<readonly Look[]>
  takenFromVersionOfNow(): Promise<readonly Look[]>
  oneOfTwoTaken(): readonly Look[]
  refusedForFlaw(): Promise<readonly Look[]>
  eachKindTaken(): readonly Look[]
  keptWhole(): Promise<readonly Look[]>
  nothingCalledAnError(): readonly Look[]
  keptOnce(): Promise<readonly Look[]>
  cannotBeRead(): Promise<readonly Look[]>
  isNotFound(): Promise<readonly Look[]>
  othersStand(): Promise<readonly Look[]>
  found(): readonly Look[]
  unknownLeftOut(): readonly Look[]
  listedOnce(): readonly Look[]
  nothingElseListed(): readonly Look[]
  partsEnd(): readonly Look[]
  refusalIsAnError(): readonly Look[]
  kindRefused(): readonly Look[]
  descriptionIsValid(): readonly Look[]
  described(what: Described): Promise<readonly Look[]>
  health(): Promise<readonly Look[]>
}

/** How many differences one finding tells; the rest is in the evidence. */
const TOLD = 5

/** Everything that was looked at was as it ought to be, and something was looked at. */
export function expectAsItOughtToBe(looks: readonly Look[]): void {
  const wrong = looks.filter(({ ought, was }) => ought !== was)
  if (looks.length > 0 && wrong.length === 0) return
  const [first] = wrong
  const more = wrong.slice(1, TOLD).map(({ what, ought, was }) => `${what}: ${was}, not ${ought}`)
  throw new NonConformance({
    expected: first ? `${first.what}: ${first.ought}` : 'something that can be looked at',
    found: first
      ? [first.was, ...more, ...(wrong.length > TOLD ? [`${wrong.length - TOLD} more`] : [])].join('; ')
      : 'nothing',
    ...(first ? { seen: first.seen } : {}),
    next: 'compare the exchange in the evidence with what the server says of itself.',
  })
}
