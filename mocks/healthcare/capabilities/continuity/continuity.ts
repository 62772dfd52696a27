import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { hasCode, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { currentOf, PRISON_RISK } from '../risk/lists.ts'

/** Mistakes a supplier can make about work while the prison cannot be reached. */
export interface ContinuityPolicies {
  /** Whether work of a kind waits for a sign of life from the prison. */
  needsPrison(resourceType: string): boolean
  /** Whether what the prison told is still shown so many milliseconds after it was last confirmed. */
  isKept(ageMs: number): boolean
}

export const referenceContinuity: ContinuityPolicies = {
  needsPrison: () => false,
  isKept: () => true,
}

/** Clinical work asks nothing of the prison, and what the prison told stays, with its age. */
export function createContinuity({ prison, clock, policies }: HealthcareSystem): Capability {
  const { continuity } = policies
  const admit = async ({ resource, type }: PendingWrite): Promise<Resource> => {
    if (!continuity.needsPrison(type)) return resource
    const answer = await prison.get('/v1/status')
    if (answer.ok) return resource
    throw new FhirProblem('business-rule', 'The prison cannot be reached. Try again later.')
  }
  return {
    name: 'continuity',
    beforeWrite: { DocumentReference: admit, MedicationRequest: admit, Appointment: admit },
    shows: {
      List: (list) => {
        if (!hasCode(list.code, PRISON_RISK) || currentOf(list) !== false) return list
        const age = clock.now().getTime() - Date.parse(text(list, 'date') ?? '')
        if (Number.isNaN(age) || continuity.isKept(age)) return list
        const { entry: _gone, ...rest } = list
        return rest as Stored
      },
    },
  }
}
