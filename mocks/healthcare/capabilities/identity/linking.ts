import type { HealthcareSystem } from '../../capability.ts'
import { all, isObject, type Stored, text, withoutEmpty } from '../../fhir/resource.ts'
import { patientWithPrisonNumber } from '../../people.ts'
import { withPrisonNumber } from './numbers.ts'
import { tellPrison } from './pairing.ts'
import { isRiskFromPrison, moveAll, resourcesAbout } from './records.ts'

/**
 * Links a record to a prison number because staff say so. What another record held of that number comes along, and
 * that record points here from now on.
 */
export function linkNumber(system: HealthcareSystem, patient: Stored, prisonNumber: string): Stored {
  const { store } = system
  const other = patientWithPrisonNumber(store, prisonNumber)
  const before = store.read('Patient', patient.id)
  const numbered = withPrisonNumber(system, before, prisonNumber)
  const replaces = other && other.id !== patient.id ? [linkTo('replaces', other)] : []
  const linked = store.update(withoutEmpty({ ...numbered, link: [...all(numbered, 'link'), ...replaces] }))
  if (other && other.id !== patient.id) replace(system, other, linked)
  tellPrison(system, before, linked)
  return linked
}

/**
 * Lets one record take another's place, with everything but the prison's word on risk, which is asked for anew.
 *
 * @param comesAlong what else stays behind, where it says no
 */
export function replace(
  system: HealthcareSystem,
  gone: Stored,
  successor: Stored,
  comesAlong: (resource: Stored) => boolean = () => true,
): void {
  const [from, to] = [`Patient/${gone.id}`, `Patient/${successor.id}`]
  const moved = resourcesAbout(system, from).filter((one) => !isRiskFromPrison(one) && comesAlong(one))
  moveAll(system, moved, from, to)
  const current = system.store.read('Patient', gone.id)
  system.store.update({
    ...current,
    active: false,
    link: [...all(current, 'link'), linkTo('replaced-by', successor)],
  })
}

export function linkTo(type: 'replaces' | 'replaced-by', { id }: Stored): object {
  return { type, other: { reference: `Patient/${id}` } }
}

/** Links of a record without those to another one. */
export function linksExcept(patient: Stored, other: string): readonly unknown[] {
  return all(patient, 'link').filter((link) => !isObject(link) || text(link, 'other.reference') !== other)
}
