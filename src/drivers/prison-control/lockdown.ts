import type { PrisonLockdown } from '../../domain/follow-up.ts'
import type { Control } from './control.ts'

export function prisonLockdown(control: Control): PrisonLockdown {
  return {
    async cancelsAll(people, date) {
      const prisonNumbers = people.map(({ prisonNumber }) => prisonNumber)
      await control('appointments/cancel-many', { date, prisonNumbers, reasonCode: 'LOCKDOWN' })
    },
  }
}
