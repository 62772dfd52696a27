import { CONDITION_PATHS, type ConditionPath } from './api/route.ts'

/** What can be staged on somebody's path, so that examples about failure can run side by side. */
export const CONDITION_STATES = [
  'unreachable',
  'silent',
  'forbidden',
  'restricted',
  'not-found',
  'failing',
  'slow',
  'garbled',
  'extended',
  'other-provider',
  'changed',
  'reply-lost',
  'too-many',
] as const
export type ConditionState = (typeof CONDITION_STATES)[number]

/** What becomes of a field where the contract is changed. */
export const BECOMES = ['renamed', 'missing', 'number'] as const

export interface Condition {
  readonly state: ConditionState
  /** For `changed`. */
  readonly field?: string
  readonly becomes?: (typeof BECOMES)[number]
  /** For `slow`, in milliseconds. */
  readonly delayMs?: number
  /** Whether reads go through as if nothing were wrong. */
  readonly writesOnly?: boolean
  /** How many more requests it touches; absent while it stays until cleared. */
  readonly times?: number
}

export interface Conditions {
  set(prisonNumber: string, path: ConditionPath, condition: Condition): void
  clear(prisonNumber: string, path?: ConditionPath): void
  /** The condition for this request, used up by asking when it has a count. */
  take(prisonNumber: string, path: ConditionPath, isWrite?: boolean): Condition | undefined
  /** Everything refused for everybody while on. */
  setOutage(outage: Pick<Condition, 'state' | 'delayMs'> | undefined): void
  readonly outage: () => Pick<Condition, 'state' | 'delayMs'> | undefined
  /** Resolves when the condition is cleared, the outage ends, or the caller goes away. */
  released(prisonNumber: string | undefined, signal: AbortSignal): Promise<void>
}

export function createConditions(stopped: AbortSignal): Conditions {
  const held = new Map<string, Condition>()
  const waiting = new Map<string, Set<() => void>>()
  let outage: Pick<Condition, 'state' | 'delayMs'> | undefined
  const key = (prisonNumber: string, path: ConditionPath) => `${prisonNumber} ${path}`
  const release = (of: string) => {
    for (const go of waiting.get(of) ?? []) go()
    waiting.delete(of)
  }

  return {
    set: (prisonNumber, path, condition) => {
      held.set(key(prisonNumber, path), condition)
    },
    clear(prisonNumber, path) {
      for (const each of path ? [path] : CONDITION_PATHS) held.delete(key(prisonNumber, each))
      release(prisonNumber)
    },
    take(prisonNumber, path, isWrite = true) {
      const at = [key(prisonNumber, path), key(prisonNumber, 'all')].find((each) => held.has(each))
      const condition = at === undefined ? undefined : held.get(at)
      if (condition?.writesOnly && !isWrite) return undefined
      if (at === undefined || condition?.times === undefined) return condition
      if (condition.times <= 1) held.delete(at)
      else held.set(at, { ...condition, times: condition.times - 1 })
      return condition
    },
    setOutage(given) {
      outage = given
      if (!given) release('')
    },
    outage: () => outage,
    released: (prisonNumber, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || stopped.aborted) return resolve()
        const of = prisonNumber ?? ''
        const all = waiting.get(of) ?? new Set()
        waiting.set(of, all.add(resolve))
        signal.addEventListener('abort', () => resolve(), { once: true })
        stopped.addEventListener('abort', () => resolve(), { once: true })
      }),
  }
}
