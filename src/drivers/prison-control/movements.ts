import type { Movement, PrisonMovements } from '../../domain/movements.ts'
import type { Control } from './control.ts'

/** A cell to which nobody is received. */
const ANOTHER_CELL = 'B-1-007'

export function prisonMovements(control: Control): PrisonMovements {
  return {
    async moves({ prisonNumber }, movement) {
      const [verb, more] = askedOf(movement)
      await control(`people/${verb}`, { prisonNumber, ...more })
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
    case 'from court':
      return ['return', {}]
    case 'released':
      return ['release', {}]
    case 'another cell':
      return ['move-cell', { cell: ANOTHER_CELL }]
  }
}
