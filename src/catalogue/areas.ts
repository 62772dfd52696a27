import { AREAS } from '../domain/example-id.ts'

/** The area of a requirement or example id: `RISK` for `RISK-03.1`. */
export function areaOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('-')))
}

/** The requirement that an example argues for: `RISK-03` for `RISK-03.1`. */
export function requirementOf(example: string): string {
  return example.replace(/\.\d+$/, '')
}

/** Compares areas, requirement ids or example ids by their place in the catalogue. */
export function inCatalogueOrder(a: string, b: string): number {
  return rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true })
}

function rank(id: string): number {
  const found = AREAS.indexOf(id.includes('-') ? areaOf(id) : id)
  return found === -1 ? AREAS.length : found
}
