import { typeNamed } from '../base/compiled.ts'
import { isObject, type Json } from '../finding.ts'

/** A value in a resource, and where it is. */
export interface Place {
  readonly value: unknown
  /** With indexes, for example `Patient.identifier[0]`. */
  readonly path: string
}

/** Every value at a path below another, through lists. */
export function placesAt(from: Place, path: string): readonly Place[] {
  if (path === '') return [from]
  return path.split('.').reduce<readonly Place[]>((here, name) => here.flatMap((one) => below(one, name)), [from])
}

function below({ value, path }: Place, name: string): readonly Place[] {
  const found = isObject(value) ? value[name] : undefined
  if (found === undefined) return []
  if (!Array.isArray(found)) return [{ value: found, path: `${path}.${name}` }]
  return found.map((one, index) => ({ value: one, path: `${path}.${name}[${index}]` }))
}

/** An extension, and all names of what it stands on: `Patient.identifier` and `Identifier`. */
export interface FoundExtension extends Place {
  readonly value: Json
  readonly on: readonly string[]
  /** Path of what it stands on. */
  readonly parent: string
}

/** Every extension of a resource that is no part of another extension; none of resources in it. */
export function extensionsIn(resource: Json, path: string): readonly FoundExtension[] {
  const type = String(resource.resourceType)
  return extensionsBelow(resource, { path, type, names: [type, 'Element', 'Resource'] })
}

interface Here {
  readonly path: string
  /** Of the value that is looked at, for example `Patient.contact`. */
  readonly type: string
  readonly names: readonly string[]
}

function extensionsBelow(value: Json, { path, type, names }: Here): readonly FoundExtension[] {
  const { elements } = typeNamed(type)
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'extension' || key === 'modifierExtension')
      return list(child).map((one, index) => ({
        value: one,
        path: `${path}.${key}[${index}]`,
        on: names,
        parent: path,
      }))
    const aside = key.startsWith('_')
    const rule = elements.get(aside ? key.slice(1) : key)
    if (!rule || rule.type === 'Resource' || (rule.primitive && !aside)) return []
    const below = `${path}.${key}`
    const on = [...names.slice(0, 1), type].map((name) => `${name}.${rule.definedAs}`)
    const next = { type: rule.primitive ? 'Element' : rule.type, names: [...new Set([...on, rule.type, 'Element'])] }
    if (!Array.isArray(child)) return isObject(child) ? extensionsBelow(child, { ...next, path: below }) : []
    return child.flatMap((one, index) =>
      isObject(one) ? extensionsBelow(one, { ...next, path: `${below}[${index}]` }) : [],
    )
  })
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}
