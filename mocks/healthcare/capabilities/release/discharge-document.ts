import type { HealthcareSystem } from '../../capability.ts'
import { type Resource, type Stored, text } from '../../fhir/resource.ts'
import { DOCUMENT, NHS_NUMBER } from '../../fhir/systems.ts'
import { nhsNumberHeld } from '../../numbers.ts'
import { sectionsBeneath } from '../confidentiality/disclosing.ts'

/** A summary as a practice receives it: the words, and whom they are about. */
export function documentOf(system: HealthcareSystem, summary: Stored): Resource {
  const { store, clock, policies } = system
  const patient = store.find('Patient', (text(summary, 'subject.reference') ?? '').replace('Patient/', ''))
  const { resourceType, id, status, type, title, date, author } = summary
  const beneath = sectionsBeneath(system, text(summary, 'subject.reference') ?? '')
  const section = [...policies.discharge.sections(summary), ...beneath]
  const words = section.length > 0 ? { section } : {}
  const composition = { resourceType, id, status, type, title, date, author, ...words }
  return {
    resourceType: 'Bundle',
    identifier: { system: DOCUMENT, value: `${id}-${summary.meta.versionId}` },
    type: 'document',
    timestamp: clock.now().toISOString(),
    entry: [
      { resource: { ...composition, subject: { reference: `Patient/${patient?.id ?? ''}` } } },
      ...(patient ? [{ resource: subject(patient) }] : []),
    ],
  }
}

function subject(patient: Stored): Resource {
  const { resourceType, id, name, birthDate, gender } = patient
  const held = nhsNumberHeld(patient)
  const number = held.status === 'verified' ? { identifier: [{ system: NHS_NUMBER, value: held.value }] } : {}
  return { resourceType, id, ...number, name, birthDate, gender }
}
