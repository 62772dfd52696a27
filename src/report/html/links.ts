import type { Extent } from '../../domain/stage.ts'

/** Where each page is, from the report's folder. Pages one folder down reach the others through `up`. */
export const PAGES = {
  front: 'index.html',
  readiness: 'readiness.html',
  /** Stands in a folder of its own, beside a stylesheet. */
  comparison: 'comparison.html',
  stylesheet: 'report.css',
  requirement: (id: string) => `requirements/${named(id)}.html`,
  example: (extent: Extent, id: string) => `examples/${extent}/${named(id)}.html`,
  unattributed: (extent: Extent) => `examples/${extent}/nobody.html`,
  evidence: 'evidence/exchanges.ndjson',
} as const

/** The way from a page back to the report's folder: `../` for each folder it is in. */
export function up(page: string): string {
  return '../'.repeat(page.split('/').length - 1)
}

/** An id as a file name: nothing in it can leave the folder. */
function named(id: string): string {
  return id.replace(/[^A-Za-z0-9.-]/g, '_').replace(/^\.+/, '_')
}
