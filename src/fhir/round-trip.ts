import type { FhirFinding } from '../domain/fhir-seen.ts'
import { isObject, type Json } from './finding.ts'
import { PROFILES } from './uk-core/definitions.ts'
import { placesAt } from './uk-core/places.ts'

/**
 * Elements that a UK Core profile marks as must-support, that were sent in a write, and that are not in the resource that
 * was answered. A warning only: a role may be shown less than it wrote.
 */
export function roundTripFindings(sentBody: string, answeredBody: string): readonly FhirFinding[] {
  const [sent, answered] = [parsed(sentBody), parsed(answeredBody)]
  const type = String(sent?.resourceType)
  const profile = Object.hasOwn(PROFILES, type) ? PROFILES[type] : undefined
  if (!profile || !sent || answered?.resourceType !== type) return []
  return profile.roundTrips
    .filter((path) => isThere(sent, path) && !isThere(answered, path))
    .map((path) => ({
      rule: 'uk-round-trip',
      severity: 'warning',
      path: `${type}.${path}`,
      expected: 'what was sent',
      clause: `https://fhir.hl7.org.uk/StructureDefinition/${profile.profile}#${type}.${path}`,
    }))
}

/** A choice such as `medication[x]` is there with any type. */
function isThere(resource: Json, path: string): boolean {
  if (!path.endsWith('[x]')) return placesAt({ value: resource, path: '' }, path).length > 0
  const choice = path.slice(0, -3)
  return Object.keys(resource).some((key) => key.startsWith(choice) && /^[A-Z]/.test(key.slice(choice.length)))
}

function parsed(body: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
