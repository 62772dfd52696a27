/** A copy of a resource with values set, and others left out, at JSON pointers. */
export function changed(
  resource: object,
  set: Readonly<Record<string, unknown>>,
  without: readonly string[],
): Readonly<Record<string, unknown>> {
  const copy = structuredClone(resource) as Record<string, unknown>
  for (const [pointer, value] of Object.entries(set)) {
    const { parent, key } = placeOf(copy, pointer)
    parent[key] = value
  }
  for (const pointer of without) {
    const { parent, key } = placeOf(copy, pointer)
    if (!(key in parent)) throw new Error(`There is nothing at ${pointer} to leave out.`)
    delete parent[key]
  }
  return copy
}

function placeOf(resource: Record<string, unknown>, pointer: string) {
  const parts = pointer.split('/').slice(1)
  const key = parts.pop() ?? ''
  const parent = parts.reduce<unknown>((here, part) => Reflect.get(Object(here), part), resource)
  if (typeof parent !== 'object' || parent === null) throw new Error(`There is nothing above ${pointer}.`)
  return { parent: parent as Record<string, unknown>, key }
}
