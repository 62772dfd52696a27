import type { Stored } from '../../fhir/resource.ts'

/** Mistakes a supplier can make about the first-stage assessment of somebody who comes in. */
export interface ArrivalPolicies {
  /** Whether a stay that begins asks for an assessment; `earlier` are the person's other stays. */
  asksFor(earlier: readonly Stored[]): boolean
  /** The stay that an assessment is filled in from. */
  filledFrom(stay: Stored, earlier: readonly Stored[]): Stored
  /** Whether an assessment that was not done goes away with the stay that it was for. */
  lapses(task: Stored): boolean
  /** Whether a notice within a stay asks once more; `asked` is how often it was asked for in this stay. */
  asksAgain(asked: number): boolean
  /** Milliseconds until the assessment is asked for. */
  delayMs: number
}

export const referenceArrival: ArrivalPolicies = {
  asksFor: () => true,
  filledFrom: (stay) => stay,
  lapses: () => true,
  asksAgain: () => false,
  delayMs: 0,
}
