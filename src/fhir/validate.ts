import type { FhirFinding } from '../domain/fhir-seen.ts'
import { baseFindings } from './base/structure.ts'
import { isObject, type Json } from './finding.ts'
import { extensionFindings } from './uk-core/extension.ts'
import { nhsNumberFindings } from './uk-core/nhs-number.ts'
import { profileFindings } from './uk-core/profile.ts'

/**
 * What a resource breaks of FHIR R4 (4.0.1) and, where that has nothing against it, of UK Core (2.0.0). Resources in it
 * are judged as well. Total: whatever is no resource is itself a finding. What is not looked at is listed in
 * `docs/interface/fhir-validation.md`.
 */
export function fhirFindings(resource: unknown): readonly FhirFinding[] {
  const base = baseFindings(resource)
  if (base.some(({ severity }) => severity === 'error') || !isObject(resource)) return base
  const uk = resourcesIn(resource, String(resource.resourceType)).flatMap(({ value, path }) => [
    ...profileFindings(value, path),
    ...extensionFindings(value, path),
    ...nhsNumberFindings(value, path),
  ])
  return [...base, ...uk]
}

interface Inside {
  readonly value: Json
  readonly path: string
}

/** A resource, and all those in it. */
function resourcesIn(value: unknown, path: string): readonly Inside[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => resourcesIn(one, `${path}[${index}]`))
  if (!isObject(value)) return []
  const below = Object.entries(value).flatMap(([key, one]) => resourcesIn(one, `${path}.${key}`))
  return typeof value.resourceType === 'string' ? [{ value, path }, ...below] : below
}
