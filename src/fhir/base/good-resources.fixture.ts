import { readdirSync, readFileSync } from 'node:fs'
import type { Json } from '../finding.ts'

const EXAMPLES = new URL('../uk-core/examples/', import.meta.url)
/** Breaks base R4, as `../uk-core/examples.yaml` argues. */
const NOT_GOOD = ['Provenance-RARecordConsent.json']

/** The examples of UK Core that base R4 has nothing against. */
export function goodResources(): readonly Json[] {
  return readdirSync(EXAMPLES)
    .filter((file) => file.endsWith('.json') && !NOT_GOOD.includes(file))
    .map((file) => JSON.parse(readFileSync(new URL(file, EXAMPLES), 'utf8')))
}
