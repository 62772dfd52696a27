import type { Clock } from '../../domain/clock.ts'
import type { Dose, HealthcareMissedDoses, MissedDoses } from '../../domain/missed-doses.ts'
import type { Person } from '../../domain/people.ts'
import { text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import type { MedicineRecords } from './medicine-records.ts'
import { ESTABLISHMENT, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const NOT_TAKEN = 'https://interlock.example/fhir/CodeSystem/dose-not-taken'
/** Milliseconds between two doses. */
const BETWEEN = 3_600_000

export function healthcareMissedDoses(desk: Desk, records: MedicineRecords, clock: Clock): HealthcareMissedDoses {
  return {
    async recordsDoses(person, role, medicine, doses) {
      const statement = await records.recorded(person, role, { medicine, kind: 'ordinary' })
      const subject = { reference: `Patient/${await desk.patientId(person, role)}` }
      for (const [index, dose] of doses.entries())
        await desk.as(role).create({
          resourceType: 'MedicationAdministration',
          ...taken(dose),
          medicationCodeableConcept: { text: medicine },
          subject,
          effectiveDateTime: new Date(clock.now().getTime() - (doses.length - index) * BETWEEN).toISOString(),
          supportingInformation: [{ reference: statement }],
        })
    },
    async missedDoses(people, role) {
      const patients = new Map<string, Person>()
      for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
      const query = { patient: [...patients.keys()].join(','), code: `${WORK_ITEM}|missed-doses`, _count: '200' }
      const { matches, where } = await desk.as(role).search('Task', query)
      const flagged: MissedDoses[] = []
      for (const task of matches.filter(isOpen)) {
        const person = [...patients].find(([id]) => (text(task, 'for.reference') ?? '').endsWith(id))?.[1]
        if (!person) continue
        const focus = text(task, 'focus.reference')?.split('#')[0] ?? ''
        const name = [...(await records.names(person, role))].find(([id]) => focus.endsWith(id))?.[1]
        flagged.push({ person, medicine: name ?? 'no medicine of theirs' })
      }
      return { flagged, seen: where }
    },
    async setsMissedDoseRule(site, role, missed) {
      await desk.as(role).operation('$set-missed-dose-rule', {
        resourceType: 'Parameters',
        parameter: [
          { name: 'establishment', valueIdentifier: { system: ESTABLISHMENT, value: site.code } },
          { name: 'missed', valuePositiveInt: missed },
        ],
      })
    },
  }
}

function taken(dose: Dose): Readonly<Record<string, unknown>> {
  if (dose === 'given') return { status: 'completed' }
  return { status: 'not-done', statusReason: [{ coding: [{ system: NOT_TAKEN, code: dose }] }] }
}
