import type { FhirFinding } from '../../domain/fhir-seen.ts'
import { isObject, shown } from '../finding.ts'
import { type Bound, isIn, wasIn } from './definitions.ts'
import type { Place } from './places.ts'

const DEFINITIONS = 'https://fhir.hl7.org.uk/StructureDefinition'

/** What is told of UK Core: a rule that is not in force yet, or not any more, is told as a warning. */
export interface Authority {
  /** Name of a profile or address of an extension. */
  readonly definition: string
  readonly inForce: boolean
}

export function breach(
  { definition, inForce }: Authority,
  rule: string,
  { value, path }: Place,
  expected: string,
  element = '',
): FhirFinding {
  const address = definition.startsWith('http') ? definition : `${DEFINITIONS}/${definition}`
  return {
    rule,
    severity: inForce ? 'error' : 'warning',
    path,
    ...(value === undefined ? {} : { value: shown(value) }),
    expected,
    clause: element === '' ? address : `${address}#${element}`,
  }
}

/** A code, coding or concept that is not from the value set that it is bound to. */
export function codeBreach(
  authority: Authority,
  { codes, binding }: Bound,
  place: Place,
  element: string,
): readonly FhirFinding[] {
  if (codes === undefined) return []
  const inside = codingsOf(place.value).map(({ system, code }) => isIn(codes, system, code))
  if (inside.includes(true) || isIn(codes, '', '') === undefined) return []
  const wasInside = codingsOf(place.value).some(({ system, code }) => wasIn(codes, system, code))
  const strict = { ...authority, inForce: authority.inForce && binding === 'required' && !wasInside }
  const expected = binding === 'required' ? `a code of ${codes}` : `a code of ${codes}, unless none of them fits`
  return [breach(strict, 'uk-code', place, expected, element)]
}

function codingsOf(value: unknown): readonly { readonly system?: unknown; readonly code?: unknown }[] {
  if (!isObject(value)) return []
  if (Array.isArray(value.coding)) return value.coding.filter(isObject)
  return value.code === undefined ? [] : [value]
}
