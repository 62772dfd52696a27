import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction, PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import type { Resource, Stored } from '../../fhir/resource.ts'
import { isRegistration, REGISTRATION } from './decision.ts'
import { submit } from './submission.ts'

const SCOPE = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'treatment' }] }

/** What a patient decides about registration with a GP: explained, recorded, and only then submitted. */
export function createRegistration(system: HealthcareSystem): Capability {
  const { policies } = system
  return {
    name: 'registration',
    beforeWrite: {
      Consent: ({ resource, action, acting }: PendingWrite, current) => {
        if (!isRegistration(current ?? resource) || action === 'delete') return resource
        if (!current)
          throw new FhirProblem(
            'business-rule',
            'Explain registration first: a decision is recorded on what that opens.',
            {
              reason: 'explanation-missing',
            },
          )
        const { patient, category, scope } = current
        return policies.registration.kept({ ...resource, patient, category, scope }, current, acting)
      },
      Task: (write) => submit(system, write),
    },
    operations: {
      'Patient/id/$explain-registration': { affectsState: true, run: (interaction) => explain(system, interaction) },
    },
  }
}

/** `POST /Patient/{id}/$explain-registration`: opens a decision, with nothing decided yet. */
function explain({ store }: HealthcareSystem, { id = '' }: Interaction): Stored {
  const patient = store.read('Patient', id)
  const opened: Resource = {
    resourceType: 'Consent',
    status: 'draft',
    scope: SCOPE,
    category: [{ coding: [REGISTRATION] }],
    patient: { reference: `Patient/${patient.id}` },
  }
  return store.create(opened)
}
