import { invalid } from './refusal.ts'
import type { Answer } from './route.ts'

/** One page of a list in the envelope of the real service; `page` counts from 1, ten to a page unless asked. */
export function page(items: readonly unknown[], query: URLSearchParams): Answer {
  const number = positive(query, 'page', 1)
  const perPage = positive(query, 'perPage', 10)
  const shown = items.slice((number - 1) * perPage, number * perPage)
  const totalPages = Math.ceil(items.length / perPage)
  return {
    status: 200,
    body: {
      data: shown,
      pagination: {
        isLastPage: number >= totalPages,
        count: shown.length,
        page: number,
        perPage,
        totalCount: items.length,
        totalPages,
      },
    },
  }
}

function positive(query: URLSearchParams, name: string, absent: number): number {
  const text = query.get(name)
  if (text === null) return absent
  if (!/^[1-9]\d{0,5}$/.test(text)) throw invalid(`${name} must be a whole number from 1; found "${text}"`)
  return Number(text)
}
