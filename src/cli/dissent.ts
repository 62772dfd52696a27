import { isDeepStrictEqual } from 'node:util'
import type { Behaviour, Fault } from '../../mocks/faults/fault.ts'
import { changedPolicies, decisionAt, type PolicyPath, type PolicyUse } from './policy-use.ts'

/** The same decision as a fault makes it. */
interface Rival {
  readonly fault: string
  readonly decision: unknown
}

/**
 * Tells which faults would have decided otherwise. A decision from plain values to a plain answer is put to each fault
 * as well. Where more goes in or comes out (a store, a clock, a promise), a fault that replaces it counts as otherwise,
 * and so does one that replaces a whole group of which a part is used.
 *
 * @returns ids of faults; `known` ones are not asked again
 */
export function dissentFrom(
  behaviour: Behaviour,
  faults: readonly Fault[],
): (use: PolicyUse, known: ReadonlySet<string>) => readonly string[] {
  const rivals = new Map<PolicyPath, Rival[]>()
  for (const { id, apply } of faults) {
    const changed = apply(behaviour)
    for (const path of changedPolicies(behaviour, changed)) {
      const rival = { fault: id, decision: decisionAt(changed, path) }
      rivals.set(path, [...(rivals.get(path) ?? []), rival])
    }
  }
  const groups = [...rivals.keys()].filter((path) => typeof decisionAt(behaviour, path) === 'object')
  return ({ path, call }, known) => {
    const here = rivals.get(path) ?? []
    const above = groups.filter((group) => path.startsWith(`${group}.`)).flatMap((group) => rivals.get(group) ?? [])
    const asked = here.filter(({ fault }) => !known.has(fault))
    const alike = asked.length > 0 && call && isPlain(call.given) && isPlain(call.answer) ? call : undefined
    return [...asked.filter(({ decision }) => !alike || !decidesAlike(decision, alike)), ...above].map(
      ({ fault }) => fault,
    )
  }
}

function decidesAlike(decision: unknown, { given, answer }: NonNullable<PolicyUse['call']>): boolean {
  if (typeof decision !== 'function') return false
  try {
    return isDeepStrictEqual(decision(...given), answer)
  } catch {
    return false
  }
}

/** Whether a value holds nothing that could do or become anything else. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function'
  if (value instanceof Date) return true
  if (value instanceof Set) return [...value].every(isPlain)
  if (value instanceof Map) return [...value].flat().every(isPlain)
  return (
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(isPlain)
  )
}
