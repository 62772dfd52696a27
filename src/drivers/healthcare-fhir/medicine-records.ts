import type { PreparedMedicine } from '../../domain/leaving.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { MEDICINE_TRAIT } from './systems.ts'

/** The medicines on people's records. */
export interface MedicineRecords {
  /** `MedicationStatement/7` of the person's medicine of that name; recorded where there is none yet. */
  recorded(person: Person, role: Role, medicine: PreparedMedicine): Promise<string>
  /** Names of a person's medicines by reference. */
  names(person: Person, role: Role): Promise<ReadonlyMap<string, string>>
}

const TRAITS: Readonly<Record<string, string>> = {
  'opioid substitution': 'opioid-substitution',
  'time-critical': 'time-critical',
}

export function medicineRecordsOf(desk: Desk): MedicineRecords {
  const names = async (person: Person, role: Role) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const { matches } = await desk.as(role).search('MedicationStatement', { patient })
    return new Map(
      matches.map((one) => [`MedicationStatement/${one.id}`, text(one, 'medicationCodeableConcept.text') ?? 'no name']),
    )
  }
  return {
    names,
    async recorded(person, role, { medicine, kind }) {
      const before = [...(await names(person, role))].find(([, name]) => name === medicine)
      if (before) return before[0]
      const trait = TRAITS[kind]
      const { resource } = await desk.as(role).create({
        resourceType: 'MedicationStatement',
        status: kind === 'stopped' ? 'stopped' : 'active',
        medicationCodeableConcept: { text: medicine },
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
        ...(trait ? { extension: [{ url: MEDICINE_TRAIT, valueCode: trait }] } : {}),
      })
      return `MedicationStatement/${resource.id ?? ''}`
    },
  }
}
