import type { PrisonBooks } from '../../domain/reception-worklist.ts'
import type { Control } from './control.ts'

export function prisonBooks(control: Control): PrisonBooks {
  return {
    async particulars({ prisonNumber }) {
      const { lastName, firstName, dateOfBirth, prisonId, cellLocation } = await control('people/show', {
        prisonNumber,
      })
      return {
        family: String(lastName),
        given: String(firstName),
        birthDate: String(dateOfBirth),
        prisonNumber,
        at: String(prisonId),
        cell: String(cellLocation),
      }
    },
  }
}
