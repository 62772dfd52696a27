import type { PrisonLosses } from '../../domain/roll.ts'
import type { Control } from './control.ts'

export function prisonLosses(control: Control): PrisonLosses {
  return {
    async losesNotices(people) {
      for (const { prisonNumber } of people) await control('queue/hold-person', { prisonNumber, on: true })
    },
  }
}
