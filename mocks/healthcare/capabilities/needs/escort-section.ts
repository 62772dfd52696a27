import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { type Resource, type Stored, text } from '../../fhir/resource.ts'
import { EMPTY_REASON, TRAVEL } from '../../fhir/systems.ts'
import { ESSENTIALS, type Essential, type Said, states } from './escort-section-policies.ts'

/** Writes the health section of the escort record from what is on the record, and hands it over once it is complete. */
export function createEscortSection(system: HealthcareSystem): Capability {
  const { store } = system
  const section = ({ id = '' }: Interaction) => {
    const parts = partsOf(system, `Patient/${id}`)
    const missing = ESSENTIALS.filter((part) => parts.get(part) === 'missing')
    return { missing, composition: compositionOf(system, `Patient/${id}`, parts, missing) }
  }
  return {
    name: 'escort section',
    operations: {
      'Patient/id/$escort-health-section': { affectsState: false, run: (asked) => section(asked).composition },
      'Patient/id/$hand-over-escort-health-section': {
        affectsState: true,
        run: (asked) => {
          const { missing, composition } = section(asked)
          if (!system.policies.escortSection.mayHandOver(missing))
            throw new FhirProblem('business-rule', `The section is not complete. Missing: ${missing.join(', ')}.`, {
              reason: 'escort-section-incomplete',
              expression: missing.map((part) => `Composition.section.where(code='${part}')`).join(' | '),
            })
          return store.create({ ...composition, status: 'final' })
        },
      },
    },
  }
}

function partsOf({ store, policies }: HealthcareSystem, patient: string): ReadonlyMap<Essential, Said> {
  const policy = policies.escortSection
  const of = (path: string) => (one: Stored) => policy.isOf(text(one, path), patient)
  const medicines = store
    .filter('MedicationStatement', (one) => of('subject.reference')(one) && policy.isCarried(one))
    .flatMap((one) => text(one, 'medicationCodeableConcept.text') ?? [])
  const allergies = store
    .filter('AllergyIntolerance', (one) => of('patient.reference')(one) && policy.isGrave(one))
    .flatMap((one) => text(one, 'code.text') ?? [])
  const stated = (part: Essential) => {
    const recorded = store.filter('Observation', (one) => of('subject.reference')(one) && states(one, part))
    const counts = policy.statement(recorded)
    return counts && text(counts, 'valueString')
  }
  return new Map([
    ['fitness', policy.said([], stated('fitness'))],
    ['medicines', policy.said(medicines, stated('medicines'))],
    ['allergies', policy.said(allergies, stated('allergies'))],
  ])
}

function compositionOf(
  system: HealthcareSystem,
  patient: string,
  parts: ReadonlyMap<Essential, Said>,
  missing: readonly Essential[],
): Resource {
  const { clock, policies } = system
  const history = policies.escortSection.addsHistory() ? [sectionOf('history', historyOf(system, patient))] : []
  return {
    resourceType: 'Composition',
    status: policies.escortSection.isComplete(missing) ? 'final' : 'preliminary',
    type: { coding: [{ system: TRAVEL, code: 'escort-health-section' }] },
    title: 'Health section of the escort record',
    subject: { reference: patient },
    date: clock.now().toISOString(),
    author: [{ display: 'Healthcare' }],
    section: [...[...parts].map(([part, said]) => sectionOf(part, said)), ...history],
  }
}

function sectionOf(part: string, said: Said): object {
  const code = { coding: [{ system: TRAVEL, code: part }] }
  const empty = (reason: string, words: string) => ({
    code,
    text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` },
    emptyReason: { coding: [{ system: EMPTY_REASON, code: reason }] },
  })
  if (said === 'missing') return empty('notasked', 'Not asked')
  return said.length === 0 ? empty('nilknown', 'None known') : { code, entry: said.map((display) => ({ display })) }
}

function historyOf({ store }: HealthcareSystem, patient: string): readonly string[] {
  return store
    .filter('Condition', (one) => text(one, 'subject.reference') === patient, patient)
    .flatMap((one) => text(one, 'code.text') ?? [])
}
