import { baseFindings } from './base/structure.ts'
import type { FhirFinding } from './finding.ts'

/**
 * What a resource breaks of FHIR R4 (4.0.1). Total: whatever is no resource is itself a finding. What is not looked at
 * is listed in `docs/interface/fhir-validation.md`.
 */
export function fhirFindings(resource: unknown): readonly FhirFinding[] {
  return baseFindings(resource)
}
