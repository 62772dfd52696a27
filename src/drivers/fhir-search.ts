import { NonConformance } from '../domain/outcomes.ts'
import { type FhirResource, isResource, text, values } from './fhir-resource.ts'

/** A resource, and where the evidence has it. */
export interface Found {
  readonly resource: FhirResource
  readonly exchange: number
  readonly where: string
}

/** All pages of a search. */
export interface FoundAll {
  readonly matches: readonly FhirResource[]
  readonly included: readonly FhirResource[]
  /** The first page's. */
  readonly exchange: number
  readonly where: string
}

/** More pages than any single person's record needs. */
const MOST_PAGES = 50

/**
 * What a search finds on all of its pages.
 *
 * @param page fetches the page at a path or URL
 * @param searched what was searched for: the type, and in words
 * @throws {NonConformance} when a page is no searchset, leads to another origin, or the pages do not end
 */
export async function allPages(
  page: (path: string) => Promise<Found>,
  start: string,
  searched: { readonly type: string; readonly expected: string; readonly base: URL },
): Promise<FoundAll> {
  const { type, expected, base } = searched
  const matches: FhirResource[] = []
  const included: FhirResource[] = []
  const first = await page(start)
  const visited = new Set([new URL(start, base).href])
  for (let here = first; ; ) {
    if (here.resource.resourceType !== 'Bundle' || here.resource.type !== 'searchset')
      throw new NonConformance({
        expected,
        found: `a ${here.resource.resourceType} of type ${text(here.resource, 'type') ?? 'missing'}`,
        seen: here.where,
      })
    for (const entry of values(here.resource, 'entry')) {
      const [resource] = values(entry, 'resource')
      const mode = isResource(resource) ? (text(entry, 'search.mode') ?? modeOf(resource, type)) : 'outcome'
      if (isResource(resource) && mode !== 'outcome') (mode === 'include' ? included : matches).push(resource)
    }
    const next = nextPage(here, base)
    if (next === undefined) return { matches, included, exchange: first.exchange, where: first.where }
    if (visited.has(next) || visited.size >= MOST_PAGES)
      throw new NonConformance({
        expected: 'a search that ends',
        found: visited.has(next) ? 'a next page that was there before' : `more than ${MOST_PAGES} pages`,
        seen: here.where,
      })
    visited.add(next)
    here = await page(next)
  }
}

/** What an entry is that does not say so: systems need not. */
function modeOf({ resourceType }: FhirResource, searched: string): 'match' | 'include' | 'outcome' {
  if (resourceType === searched) return 'match'
  return resourceType === 'OperationOutcome' ? 'outcome' : 'include'
}

/** The address of the next page, which must not lead away from the system. */
function nextPage({ resource, where }: Found, base: URL): string | undefined {
  const link = values(resource, 'link').find((each) => text(each, 'relation') === 'next')
  const address = text(link, 'url')
  if (address === undefined) return undefined
  const url = URL.canParse(address, base.href) ? new URL(address, base) : undefined
  if (url?.origin === base.origin) return url.href
  throw new NonConformance({
    expected: `the next page at ${base.origin}`,
    found: `a link to ${url?.origin ?? 'no address'}`,
    seen: where,
    next: 'Build paging links from the address that callers use.',
  })
}
