import type { PrisonMovements } from '../../domain/movements.ts'
import type { Control } from './control.ts'

/** A cell to which nobody is received. */
const ANOTHER_CELL = 'B-1-007'

export function prisonMovements(control: Control): PrisonMovements {
  return {
    async goesToCourt({ prisonNumber }) {
      await control('people/court-out', { prisonNumber })
    },
    async comesBack({ prisonNumber }) {
      await control('people/return', { prisonNumber })
    },
    async leavesForAnotherPrison({ prisonNumber }) {
      await control('people/transfer-out', { prisonNumber })
    },
    async arrivesAt({ prisonNumber }, { code }) {
      await control('people/transfer-in', { prisonNumber, to: code })
    },
    async transfersKeepingBook({ prisonNumber }, { code }) {
      await control('people/transfer', { prisonNumber, to: code, keepAppointments: true })
    },
    async movesToAnotherCell({ prisonNumber }) {
      await control('people/move-cell', { prisonNumber, cell: ANOTHER_CELL })
    },
  }
}
