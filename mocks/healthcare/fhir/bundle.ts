import type { Page } from './interactions.ts'
import type { Resource, Stored } from './resource.ts'

/** A Bundle of everything given, in order. */
export function bundleOf(type: 'history' | 'collection', baseUrl: string, resources: readonly Stored[]): Resource {
  const history = type === 'history'
  return {
    resourceType: 'Bundle',
    type,
    ...(history ? { total: resources.length } : {}),
    entry: resources.map((resource) => ({
      fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
      resource,
      ...(history
        ? {
            request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
            response: {
              status: '200',
              etag: `W/"${resource.meta.versionId}"`,
              lastModified: resource.meta.lastUpdated,
            },
          }
        : {}),
    })),
  }
}

/** One page of a search, with links to itself and to the next page. */
export function pageBundle(baseUrl: string, type: string, query: URLSearchParams, page: Page): Resource {
  const link = (relation: string, offset?: number) => {
    const with_ = new URLSearchParams(query)
    if (offset !== undefined) with_.set('_offset', String(offset))
    const text = with_.toString()
    return { relation, url: `${baseUrl}/${type}${text ? `?${text}` : ''}` }
  }
  const entry = (mode: 'match' | 'include') => (resource: Stored) => ({
    fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  })
  const entries = [...page.matches.map(entry('match')), ...page.included.map(entry('include'))]
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: page.total,
    link: [link('self'), ...(page.nextOffset === undefined ? [] : [link('next', page.nextOffset)])],
    ...(entries.length > 0 ? { entry: entries } : {}),
  }
}
