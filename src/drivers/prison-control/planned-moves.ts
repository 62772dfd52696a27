import type { PrisonPlannedMoves } from '../../domain/medicine-alarms.ts'
import type { Control } from './control.ts'

export function prisonPlannedMoves(control: Control): PrisonPlannedMoves {
  return {
    async plansMove({ prisonNumber }, to, departs) {
      await control('planned-moves/plan', { prisonNumber, to: to.code, departs })
    },
    async callsOffMoves({ prisonNumber }) {
      await control('planned-moves/call-off', { prisonNumber })
    },
    async transferredOn({ prisonNumber }, to, date) {
      await control('people/transfer', { prisonNumber, to: to.code, on: date })
    },
  }
}
