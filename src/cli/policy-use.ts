/** Path of one decision, for example `healthcare.risk.onFailing`. */
export type PolicyPath = string

/** One use of a decision: a call with what was given and answered, or a look at something that is no function. */
export interface PolicyUse {
  readonly path: PolicyPath
  readonly call?: { readonly given: readonly unknown[]; readonly answer: unknown }
}

/**
 * The same policies, telling how they are used: a function when it has answered, anything else when it is read.
 *
 * @param onUse told of each use, also of a call that throws
 */
export function watched<Policies extends object>(policies: Policies, onUse: (use: PolicyUse) => void): Policies {
  return watchedAt(policies, '', onUse)
}

function watchedAt<Part extends object>(part: Part, path: PolicyPath, onUse: (use: PolicyUse) => void): Part {
  const made = new Map<string | symbol, unknown>()
  const wrap = (name: string, value: unknown): unknown => {
    const here = join(path, name)
    if (isPart(value)) return watchedAt(value, here, onUse)
    if (typeof value !== 'function') return value
    return function (this: unknown, ...given: unknown[]): unknown {
      let use: PolicyUse = { path: here }
      try {
        const answer: unknown = Reflect.apply(value, this, given)
        use = { path: here, call: { given, answer } }
        return answer
      } finally {
        onUse(use)
      }
    }
  }
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof name === 'symbol') return value
      if (typeof value !== 'function' && !isPart(value)) onUse({ path: join(path, name) })
      if (!made.has(name)) made.set(name, wrap(name, value))
      return made.get(name)
    },
  })
}

function join(path: PolicyPath, name: string): PolicyPath {
  return path === '' ? name : `${path}.${name}`
}

/** The decisions that differ between two sets of policies; a part that only one of them has differs as a whole. */
export function changedPolicies(before: object, after: object, path: PolicyPath = ''): readonly PolicyPath[] {
  const was = new Map(Object.entries(before))
  const is = new Map(Object.entries(after))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const here = join(path, name)
    const [one, other] = [was.get(name), is.get(name)]
    if (one === other) return []
    return isPart(one) && isPart(other) ? changedPolicies(one, other, here) : [here]
  })
}

/** The value of a decision; nothing where there is none. */
export function decisionAt(policies: object, path: PolicyPath): unknown {
  return path.split('.').reduce<unknown>((part, name) => (isPart(part) ? Reflect.get(part, name) : undefined), policies)
}

/** A group of decisions; lists, dates and the like are decisions themselves. */
function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
