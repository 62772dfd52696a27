import type { Behaviour } from '../../mocks/faults/fault.ts'
import { plainPolicies } from '../../mocks/fhir/policies.ts'
import type { createFhirServer } from '../../mocks/fhir/server.ts'
import { referencePolicies } from '../../mocks/healthcare/policies.ts'
import type { createHealthcare } from '../../mocks/healthcare/system.ts'
import type { createNhs } from '../../mocks/nhs/simulator.ts'
import { standardPolicies } from '../../mocks/prison/policies.ts'
import type { createPrison } from '../../mocks/prison/simulator.ts'

/** The reference systems as they keep every requirement. */
export const REFERENCE_BEHAVIOUR: Behaviour = {
  healthcare: referencePolicies,
  prison: standardPolicies,
  fhir: plainPolicies,
}

/** What makes the systems; a mutant brings its own. */
export interface Makers {
  readonly createPrison: typeof createPrison
  readonly createHealthcare: typeof createHealthcare
  readonly createNhs: typeof createNhs
  readonly createFhirServer: typeof createFhirServer
}
