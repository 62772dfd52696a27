/** Path of one decision, for example `healthcare.risk.onFailing`. */
export type PolicyPath = string

/**
 * The same policies, telling which of them are asked: a function when it is called, anything else when it is read.
 *
 * @param onUse told the path at each use
 */
export function watched<Policies extends object>(policies: Policies, onUse: (path: PolicyPath) => void): Policies {
  return watchedAt(policies, '', onUse)
}

function watchedAt<Part extends object>(part: Part, path: PolicyPath, onUse: (path: PolicyPath) => void): Part {
  const made = new Map<string | symbol, unknown>()
  const wrap = (name: string, value: unknown): unknown => {
    const here = path === '' ? name : `${path}.${name}`
    if (isPart(value)) return watchedAt(value, here, onUse)
    if (typeof value !== 'function') return value
    return function (this: unknown, ...given: unknown[]): unknown {
      onUse(here)
      return Reflect.apply(value, this, given)
    }
  }
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof name === 'symbol') return value
      if (typeof value !== 'function' && !isPart(value)) onUse(path === '' ? name : `${path}.${name}`)
      if (!made.has(name)) made.set(name, wrap(name, value))
      return made.get(name)
    },
  })
}

/** The decisions that differ between two sets of policies; a part that only one of them has differs as a whole. */
export function changedPolicies(before: object, after: object, path: PolicyPath = ''): readonly PolicyPath[] {
  const was = new Map(Object.entries(before))
  const is = new Map(Object.entries(after))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const here = path === '' ? name : `${path}.${name}`
    const [one, other] = [was.get(name), is.get(name)]
    if (one === other) return []
    return isPart(one) && isPart(other) ? changedPolicies(one, other, here) : [here]
  })
}

/** Whether one of the used decisions is, or is part of, one that changed. */
export function asks(used: Iterable<PolicyPath>, changed: readonly PolicyPath[]): boolean {
  const all = [...used]
  return changed.some((one) => all.some((path) => path === one || path.startsWith(`${one}.`)))
}

/** A group of decisions; lists, dates and the like are decisions themselves. */
function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
