import { hasCode, type Stored, text, texts } from '../../fhir/resource.ts'
import { TRAVEL } from '../../fhir/systems.ts'
import { traitOf } from '../medicines/leaving.ts'

/** What an escort has to know, in this order. */
export const ESSENTIALS = ['fitness', 'medicines', 'allergies'] as const
export type Essential = (typeof ESSENTIALS)[number]

/** What a part of the section says: words, nothing to say, or nobody has said. */
export type Said = readonly string[] | 'missing'

/** Mistakes a supplier can make about the health section of the escort record. */
export interface EscortSectionPolicies {
  /** Whether a medicine is kept with the person on the way. */
  isCarried(medicine: Stored): boolean
  /** Whether an escort has to know of an allergy. */
  isGrave(allergy: Stored): boolean
  /** The statement about a part that counts, of those that were recorded, oldest first. */
  statement(recorded: readonly Stored[]): Stored | undefined
  /** What a part says, with what is on the record and what staff stated. */
  said(found: readonly string[], stated: string | undefined): Said
  /** Whether the section calls itself complete. */
  isComplete(missing: readonly Essential[]): boolean
  mayHandOver(missing: readonly Essential[]): boolean
  /** Whether something on the record is about this patient. */
  isOf(reference: string | undefined, patient: string): boolean
  /** Whether problems and notes are added for the escort's information. */
  addsHistory(): boolean
}

export const referenceEscortSection: EscortSectionPolicies = {
  isCarried: (medicine) => medicine.status === 'active' && traitOf(medicine) === 'with-the-person',
  isGrave: (allergy) =>
    allergy.criticality === 'high' && texts(allergy, 'clinicalStatus.coding.code').every((code) => code === 'active'),
  statement: (recorded) => recorded.at(-1),
  said: (found, stated) => {
    if (found.length > 0) return found
    if (stated === undefined) return 'missing'
    return stated === 'none' ? [] : [stated]
  },
  isComplete: (missing) => missing.length === 0,
  mayHandOver: (missing) => missing.length === 0,
  isOf: (reference, patient) => reference === patient,
  addsHistory: () => false,
}

/** Whether an observation states one of the essentials. */
export function states(observation: Stored, part: Essential): boolean {
  return hasCode(observation.code, { system: TRAVEL, code: part }) && text(observation, 'valueString') !== undefined
}
