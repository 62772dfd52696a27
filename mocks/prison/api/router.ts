import type { Route } from './route.ts'

interface Compiled {
  readonly route: Route
  readonly pattern: RegExp
  readonly names: readonly string[]
}

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Finds the operation that a method and path name; `undefined` when there is none. */
export type Router = (method: string, path: string) => Match | undefined

/** Literal paths win over those with parameters, as in the real service. */
export function createRouter(routes: readonly Route[]): Router {
  const literalFirst = [...routes].sort((a, b) => parameters(a.path) - parameters(b.path))
  const compiled = literalFirst.map(compile)
  return (method, path) => {
    for (const { route, pattern, names } of compiled) {
      const found = route.method === method ? pattern.exec(path) : null
      if (!found) continue
      const params = names.map((name, index) => [name, decode(found[index + 1] ?? '')])
      return { route, params: Object.fromEntries(params) }
    }
    return undefined
  }
}

const parameters = (path: string) => path.split('{').length - 1

function compile(route: Route): Compiled {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  return { route, names, pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
