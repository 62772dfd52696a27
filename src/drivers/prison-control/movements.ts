import type { Movement, PrisonMovements } from '../../domain/movements.ts'
import type { Person } from '../../domain/people.ts'
import type { Control } from './control.ts'
import { particularsOf } from './reception.ts'

/** A cell to which nobody is received. */
const ANOTHER_CELL = 'B-1-007'

export function prisonMovements(control: Control): PrisonMovements {
  return {
    async moves(person, movement) {
      const [verb, more] = askedOf(movement, person)
      await control(`people/${verb}`, { prisonNumber: person.prisonNumber, ...more })
    },
  }
}

/** The control plane's verb for a move, and what it needs beside the person. */
function askedOf(movement: Movement, person: Person): readonly [string, object] {
  switch (movement.kind) {
    case 'received':
      return ['receive', { ...particularsOf(person), prisonId: movement.to.code }]
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
