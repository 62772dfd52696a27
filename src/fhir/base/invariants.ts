import type { Json } from '../finding.ts'
import { CLINICAL } from './invariants/clinical.ts'
import { DATA_TYPES } from './invariants/data-types.ts'
import { EXCHANGE } from './invariants/exchange.ts'
import type { Invariants } from './invariants/predicate.ts'
import { TERMS_AND_FORMS } from './invariants/terms-and-forms.ts'
import { WORKFLOW } from './invariants/workflow.ts'
import { TABLE } from './table.ts'

const PORTED: Invariants = { ...DATA_TYPES, ...CLINICAL, ...WORKFLOW, ...EXCHANGE, ...TERMS_AND_FORMS }
/** Kept by the walk itself. */
const BY_WALK = ['ref-1']
const KNOWN = new Map(Object.entries(PORTED).map(([owner, all]) => [owner, Object.entries(all)]))

export function hasInvariants(owner: string): boolean {
  return KNOWN.has(owner)
}

/**
 * The constraints of a type or element that a value breaks.
 *
 * @param value of the right shape: predicates rely on it
 */
export function brokenInvariants(
  owner: string,
  value: Json,
): readonly { readonly key: string; readonly expected: string }[] {
  const broken: { readonly key: string; readonly expected: string }[] = []
  for (const [key, { says, holds }] of KNOWN.get(owner) ?? []) if (!holds(value)) broken.push({ key, expected: says })
  return broken
}

/** Constraints of the standard that nothing here looks at, by the type or element that they are of. */
export function uncheckedInvariants(): Readonly<Record<string, readonly string[]>> {
  const left = Object.entries(TABLE.constraints).map(([owner, keys]) => {
    const unchecked = keys.filter((key) => !BY_WALK.includes(key) && PORTED[owner]?.[key] === undefined)
    return [owner, unchecked] as const
  })
  return Object.fromEntries(left.filter(([, keys]) => keys.length > 0))
}
