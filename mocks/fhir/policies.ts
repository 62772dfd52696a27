import type { FhirProblem } from '../healthcare/fhir/problem.ts'
import type { Resource, Stored } from '../healthcare/fhir/resource.ts'
import { refuseInvalid } from '../healthcare/fhir/validation.ts'

/** Which entry a request is answered with. */
export interface ReadingPolicies {
  /** @param alike entries of the same type, oldest first */
  shown(asked: Stored, alike: readonly Stored[]): Stored
  /** What is shown for an id that nothing has; nothing is refused with "not found". */
  inPlaceOf(type: string, id: string): Resource | undefined
  /** Whether an id is looked up without its type. */
  oneIndexForAllTypes(): boolean
  /** One of the versions, oldest first, by its number. */
  version(versions: readonly Stored[], number: string): Stored | undefined
  /** The list of versions, from newest first. */
  history(versions: readonly Stored[]): readonly Stored[]
}

/** What goes with a resource on its way out. */
export interface AnsweringPolicies {
  etag(shown: Stored, before: Stored | undefined, to: 'read' | 'write'): string | undefined
  mediaType(resourceType: string): string
  /** The bytes of a body. */
  encoded(text: string): string | Uint8Array<ArrayBuffer>
  /** Whether an entry can be had as this media type. */
  offers(mediaType: string): boolean
  requestId(asked: string, own: string, isRefusal: boolean): string | undefined
  /** The body of a refusal. */
  told(problem: FhirProblem): Resource
  status(problem: FhirProblem): number
}

/** What becomes of an entry that is changed or removed. */
export interface ChangingPolicies {
  kept(before: Stored, after: Resource): Resource
  /** The version that an If-Match names. */
  versionNamed(ifMatch: string): string
  /** Whether a change was made from a version that is not the newest; versions by their numbers. */
  isOutdated(named: string, newest: string, first: string): boolean
  /** When that is looked at. */
  looksAtVersion(): 'when writing' | 'on arrival'
  /** A change that is refused for its version is not written all the same. */
  keepsOutdatedOut(): boolean
  refuse(resource: Resource): void
  /** What goes with an entry that is removed. */
  removed(asked: Stored, alike: readonly Stored[]): readonly Stored[]
  staysReadable(): boolean
  staysFound(): boolean
}

/** What becomes of an entry that is new. */
export interface StoringPolicies {
  /** @throws {FhirProblem} for what is not taken */
  refuse(resource: Resource): void
  kept(resource: Resource): Resource
  place(baseUrl: string, stored: Stored): string | undefined
  /** How severe the word on what was taken is. */
  severity(): 'information' | 'error'
  looksForCondition(): boolean
}

/** What a search finds. */
export interface SearchingPolicies {
  /** Names and values that are honoured, in order. */
  honoured(query: readonly (readonly [string, string])[]): readonly (readonly [string, string])[]
  /** What is done about a parameter that is not known. */
  onUnknown(): 'refuse' | 'find nothing'
  /** The state of an entry that a search looks at and shows. */
  seen(newest: Stored, first: Stored): Stored
  bundleType(): string
  /** Where the next part of a list begins, after this many of so many. */
  next(offset: number, count: number, total: number): number | undefined
  /** What the link to the next part asks for. */
  linked(query: readonly (readonly [string, string])[]): readonly (readonly [string, string])[]
  /** Whether an unknown type is searched like any other. */
  knowsEveryType(): boolean
  /** Whether the index of a type answers. */
  reaches(type: string): boolean
}

/** What the server says of itself. */
export interface DescribingPolicies {
  published(statement: Resource): Resource
  /** Whether an unknown type is stored like any other. */
  storesEveryType(): boolean
  /** The status of a read or a create of a type that is not there. */
  unknownType(method: string): 404 | 400
  health(): 'pass' | 'fail'
}

/** Mistakes that a supplier of a FHIR server can make, whatever the server is for. */
export interface FhirPolicies {
  readonly reading: ReadingPolicies
  readonly answering: AnsweringPolicies
  readonly changing: ChangingPolicies
  readonly storing: StoringPolicies
  readonly searching: SearchingPolicies
  readonly describing: DescribingPolicies
}

export const FHIR_JSON = 'application/fhir+json'
const OFFERED = [FHIR_JSON, 'application/json', '*/*', 'application/*', 'json', '']

/** How a server decides that keeps the standard. */
export const plainPolicies: FhirPolicies = {
  reading: {
    shown: (asked) => asked,
    inPlaceOf: () => undefined,
    oneIndexForAllTypes: () => false,
    version: (versions, number) => versions.find(({ meta }) => meta.versionId === number),
    history: (versions) => versions,
  },
  answering: {
    etag: ({ meta }) => `W/"${meta.versionId}"`,
    mediaType: () => `${FHIR_JSON};charset=utf-8`,
    encoded: (text) => text,
    offers: (mediaType) => OFFERED.includes(mediaType),
    requestId: (asked) => asked,
    told: (problem) => problem.outcome(),
    status: ({ status }) => status,
  },
  changing: {
    kept: (_before, after) => after,
    versionNamed: (ifMatch) => ifMatch.replace(/^(W\/)?"?/, '').replace(/"$/, ''),
    isOutdated: (named, newest) => named !== newest,
    looksAtVersion: () => 'when writing',
    keepsOutdatedOut: () => true,
    refuse: refuseInvalid,
    removed: (asked) => [asked],
    staysReadable: () => false,
    staysFound: () => false,
  },
  storing: {
    refuse: refuseInvalid,
    kept: (resource) => resource,
    place: (baseUrl, { resourceType, id, meta }) => `${baseUrl}/${resourceType}/${id}/_history/${meta.versionId}`,
    severity: () => 'information',
    looksForCondition: () => true,
  },
  searching: {
    honoured: (query) => query,
    onUnknown: () => 'refuse',
    reaches: () => true,
    seen: (newest) => newest,
    bundleType: () => 'searchset',
    next: (offset, count, total) => (offset + count < total ? offset + count : undefined),
    linked: (query) => query,
    knowsEveryType: () => false,
  },
  describing: {
    published: (statement) => statement,
    storesEveryType: () => false,
    unknownType: () => 404,
    health: () => 'pass',
  },
}
