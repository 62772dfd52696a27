import type { HealthcareMedicines, Holding } from '../../domain/held-medicines.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import type { Staff } from './staff.ts'
import { MEDICINES_HELD, WORK_ITEM } from './systems.ts'

/** How a medicine is held, and whether it is still taken. */
const HELD: Readonly<Partial<Record<Holding, readonly [code: string, status: string]>>> = {
  'holds medicines in possession': ['in-possession', 'active'],
  'held medicines in possession before': ['in-possession', 'completed'],
  'is given each dose by staff': ['not-in-possession', 'active'],
}

export function healthcareMedicines(desk: Desk, staff: Staff): HealthcareMedicines {
  const reviews = async (person: Person, role: Role) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    return desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|medicines-review` })
  }
  return {
    async recordsMedicine(person, holding) {
      const [code, status] = HELD[holding] ?? []
      if (code === undefined || status === undefined) return
      await desk.as('nurse').create({
        resourceType: 'MedicationStatement',
        status,
        category: { coding: [{ system: MEDICINES_HELD, code }] },
        medicationCodeableConcept: { text: 'Synthetic tablets, seven days of supply' },
        subject: { reference: `Patient/${await desk.patientId(person, 'nurse')}` },
        informationSource: { reference: await staff.practitioner('doctor') },
      })
    },
    async medicinesReviews(person, of) {
      const { matches, where } = await reviews(person, of)
      const theirs = await staff.practitioner(of)
      const isTheirs = (owner: string) => owner === theirs || owner.endsWith(`/${theirs}`)
      return {
        reviews: matches.map((task) => ({
          isTheirs: isTheirs(text(task, 'owner.reference') ?? ''),
          done: text(task, 'status') === 'completed',
        })),
        seen: where,
      }
    },
    async completesMedicinesReviews(person, role) {
      const { matches } = await reviews(person, role)
      const own = desk.as(role)
      for (const { id = '' } of matches)
        await own.change(async () => ({ ...(await own.read('Task', id)).resource, status: 'completed' }))
    },
  }
}
