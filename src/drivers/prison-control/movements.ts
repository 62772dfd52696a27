import type { Movement, PrisonMovements } from '../../domain/movements.ts'
import type { PrisonCells } from '../../domain/whereabouts.ts'
import type { Control } from './control.ts'

/** A cell to which nobody is received. */
const ANOTHER_CELL = 'B-1-007'

export function prisonMovements(control: Control): PrisonMovements & PrisonCells {
  return {
    async moves({ prisonNumber }, movement) {
      const [verb, more] = askedOf(movement)
      await control(`people/${verb}`, { prisonNumber, ...more })
    },
    async movesToCell({ prisonNumber }, cell) {
      await control('people/move-cell', { prisonNumber, cell })
    },
  }
}

/** The control plane's verb for a move, and what it needs beside the person. */
function askedOf(movement: Movement): readonly [string, object] {
  switch (movement.kind) {
    case 'transferred':
      return ['transfer', { to: movement.to.code, keepAppointments: movement.keepingBook }]
    case 'arrives':
      return ['transfer-in', { to: movement.to.code }]
    case 'on the way':
      return ['transfer-out', {}]
    case 'to court':
      return ['court-out', {}]
    case 'to hospital':
      return ['hospital-out', {}]
    case 'back':
      return ['return', {}]
    case 'released':
      return ['release', {}]
    case 'another cell':
      return ['move-cell', { cell: ANOTHER_CELL }]
    case 'cell':
      return ['move-cell', { cell: movement.cell }]
  }
}
