import type { Limit } from '../../domain/limits.ts'
import { type Waiting, eventually } from '../../domain/eventually.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { HealthcareReception } from '../../domain/reception.ts'
import type { Desk } from './desk.ts'

export function healthcareReception(desk: Desk, waiting: Waiting, limit: Limit): HealthcareReception {
  return {
    async knows(person) {
      const look = () => desk.records(person, 'nurse')
      await eventually(waiting, limit, look, (records) => {
        if (records.length === 1) return
        throw new NonConformance({
          expected: `one record for ${person.name}, whom the prison holds (prison number ${person.prisonNumber})`,
          found: records.length === 0 ? 'none' : `${records.length}`,
          next: "make a record when the prison's notice of a reception comes, and only one.",
        })
      })
    },
    async registersWithoutPrisonNumber(person) {
      const { resource } = await desk.as('nurse').create({
        resourceType: 'Patient',
        name: [{ family: person.family, given: [person.given] }],
        birthDate: person.birthDate,
        gender: person.gender,
      })
      desk.learns(person, resource)
    },
  }
}
