import { type FhirPolicies, plainPolicies } from '../../mocks/fhir/policies.ts'
import { createFhirServer } from '../../mocks/fhir/server.ts'
import type { ReferenceSystem, Surroundings } from '../../mocks/network.ts'
import type { FhirInterface } from '../candidate/candidate.ts'

/** Our plain FHIR server, and how it is reached. */
export function referenceFhir(
  surroundings: Surroundings,
  origin: string,
  policies: FhirPolicies = plainPolicies,
  create = createFhirServer,
): { readonly system: ReferenceSystem; readonly reached: FhirInterface } {
  const place = { baseUrl: `${origin}/fhir`, token: `server-${surroundings.id()}` }
  return {
    system: create(surroundings, place, policies),
    reached: { baseUrl: place.baseUrl, authorizations: {}, preflightAuthorization: `Bearer ${place.token}` },
  }
}
