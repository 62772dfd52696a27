import type { FhirPolicies } from '../fhir/policies.ts'
import type { HealthcarePolicies } from '../healthcare/policies.ts'
import type { PrisonPolicies } from '../prison/policies.ts'

/** How the reference systems decide; a fault replaces a part of it. */
export interface Behaviour {
  readonly healthcare: HealthcarePolicies
  readonly prison: PrisonPolicies
  readonly fhir: FhirPolicies
}

/** Replaces some decisions of one part of the healthcare system. */
export function inHealthcare<Part extends keyof HealthcarePolicies>(
  part: Part,
  change: (policies: HealthcarePolicies[Part]) => Partial<HealthcarePolicies[Part]>,
): Fault['apply'] {
  return (behaviour) => {
    const before = behaviour.healthcare[part]
    return { ...behaviour, healthcare: { ...behaviour.healthcare, [part]: { ...before, ...change(before) } } }
  }
}

/** Replaces some decisions of one part of the prison side. */
export function inPrison<Part extends keyof PrisonPolicies>(
  part: Part,
  change: (policies: PrisonPolicies[Part]) => Partial<PrisonPolicies[Part]>,
): Fault['apply'] {
  return (behaviour) => {
    const before = behaviour.prison[part]
    return { ...behaviour, prison: { ...behaviour.prison, [part]: { ...before, ...change(before) } } }
  }
}

/** Replaces some decisions of one part of the plain FHIR server. */
export function inServer<Part extends keyof FhirPolicies>(
  part: Part,
  change: (policies: FhirPolicies[Part]) => Partial<FhirPolicies[Part]>,
): Fault['apply'] {
  return (behaviour) => {
    const before = behaviour.fhir[part]
    return { ...behaviour, fhir: { ...behaviour.fhir, [part]: { ...before, ...change(before) } } }
  }
}

/** A plausible mistake of a supplier, made on purpose, to show that the examples catch it. */
export interface Fault {
  /** As its file is called. */
  readonly id: string
  /** The requirements that it breaks, and no others. */
  readonly breaks: readonly string[]
  readonly party: 'healthcare' | 'prison' | 'fhir'
  /** What went wrong in the supplier's mind or code, in one sentence. */
  readonly because: string
  readonly apply: (behaviour: Behaviour) => Behaviour
  /** What it breaks depends on what else goes on, so that it is tried on one example after the other. */
  readonly oneByOne?: true
}
