import type { FhirProblem } from './problem.ts'
import type { Resource } from './resource.ts'

/** Mistakes a supplier can make in describing an interface, and in keeping to the description. */
export interface DescriptionPolicies {
  /** Whether the description is there for whoever asks, without credentials. */
  isPublic(): boolean
  /** The CapabilityStatement as it is published. */
  published(statement: Resource): Resource
  /** A resource as it leaves, by itself or in a Bundle. */
  written(resource: Resource): Resource
  /** The body of a refusal. */
  told(problem: FhirProblem): Resource
  /** Whether a search parameter that is not known is passed over without a word. */
  passesOverParameters(): boolean
  /** The status of a refusal. */
  status(problem: FhirProblem): number
}

export const referenceDescription: DescriptionPolicies = {
  isPublic: () => true,
  published: (statement) => statement,
  written: (resource) => resource,
  told: (problem) => problem.outcome(),
  passesOverParameters: () => false,
  status: ({ status }) => status,
}
