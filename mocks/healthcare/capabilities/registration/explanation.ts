import type { HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import type { Resource, Stored } from '../../fhir/resource.ts'
import { OPTION, PROMPT, REGISTRATION } from './decision.ts'
import { expectationOf } from './short-stay.ts'
import { currentWording, shownAs } from './wording.ts'

const SCOPE = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'treatment' }] }

/** `POST /Patient/{id}/$explain-registration`: says what registration means and opens a decision, with nothing decided. */
export function explain(system: HealthcareSystem, { id = '' }: Interaction): Stored {
  const { store, policies } = system
  const patient = store.read('Patient', id)
  const wording = currentWording(system)
  const prompts = policies.registration.prompts(expectationOf(system, `Patient/${patient.id}`))
  const opened: Resource = {
    resourceType: 'Consent',
    status: 'draft',
    scope: SCOPE,
    category: [{ coding: [REGISTRATION] }],
    patient: { reference: `Patient/${patient.id}` },
    ...(wording ? shownAs(wording) : {}),
    extension: [
      ...policies.registration.options().map((code) => ({ url: OPTION, valueCode: code })),
      ...(prompts ? [{ url: PROMPT, valueCode: 'keep-community-registration' }] : []),
    ],
  }
  return store.create(policies.registration.opened(opened))
}
