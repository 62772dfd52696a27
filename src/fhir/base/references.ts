import { isObject, type Json, shown } from '../finding.ts'
import { resourceType } from './compiled.ts'

interface ReferenceFault {
  readonly rule: 'ref-1' | 'r4-reference-target' | 'r4-reference-form' | 'r4-reference-type'
  readonly value: unknown
  readonly expected: string
}

/** `Type/id`, with a version or not, alone or at the end of an address. */
const LITERAL = /^(?:https?:\/\/.*\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i
/** In a transaction a reference may be a search. */
const CONDITIONAL = /^([A-Z][A-Za-z]+)\?/

/**
 * What is wrong with where a reference points to: nothing contained is there, or it is of a type that the element does
 * not take. Whether an address answers is not looked at.
 *
 * @param targets types that the element takes; any where absent
 * Source: https://hl7.org/fhir/R4/references.html
 */
export function referenceFault(
  { reference, type }: Json,
  targets: readonly string[] | undefined,
  container: Json,
): ReferenceFault | undefined {
  const said = typeof type === 'string' && resourceType(type) ? type : undefined
  const expected = `a reference to ${targets?.join(' or ')}`
  const pointed = typeof reference === 'string' ? pointedAt(reference, container) : undefined
  if (typeof pointed === 'object') return pointed
  if (said !== undefined && pointed !== undefined && said !== pointed)
    return { rule: 'r4-reference-type', value: { reference, type }, expected: `the type ${pointed}, as its reference` }
  const found = pointed ?? said
  if (targets === undefined || found === undefined || targets.includes(found)) return undefined
  return { rule: 'r4-reference-target', value: reference ?? type, expected }
}

/** The type that a reference points to; undefined where it cannot be told; an object where it points nowhere. */
function pointedAt(reference: string, container: Json): string | ReferenceFault | undefined {
  if (reference.startsWith('#')) return containedType(reference, container)
  const [, name] = LITERAL.exec(reference) ?? CONDITIONAL.exec(reference) ?? []
  if (name !== undefined && resourceType(name)) return name
  if (ABSOLUTE.test(reference)) return undefined
  return { rule: 'r4-reference-form', value: reference, expected: 'Type/id, an absolute address, or # and an id' }
}

function containedType(reference: string, container: Json): string | ReferenceFault {
  if (reference === '#') return String(container.resourceType)
  const contained = Array.isArray(container.contained) ? container.contained.filter(isObject) : []
  const found = contained.find(({ id }) => id === reference.slice(1))
  if (found) return String(found.resourceType)
  const ids = contained.map(({ id }) => id)
  return { rule: 'ref-1', value: reference, expected: `a contained resource with this id; there are ${shown(ids)}` }
}
