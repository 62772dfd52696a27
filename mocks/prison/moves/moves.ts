import type { Core } from '../core.ts'
import type { Prisoner } from '../people/prisoner.ts'

/** A move to another prison that is planned, or was. */
export interface PlannedMove {
  readonly plannedMoveId: number
  readonly prisonNumber: string
  readonly fromPrisonId: string
  readonly toPrisonId: string
  /** Local time: `2026-11-27T17:00`. */
  readonly departs: string
  readonly status: 'PLANNED' | 'CALLED_OFF'
}

/** Moves as the prison plans them. The proposal makes them readable; today they are in a separate service. */
export interface PlannedMoves {
  of(prisonNumber: string): readonly PlannedMove[]
  plan(prisoner: Prisoner, toPrisonId: string, departs: string): PlannedMove
  /** Every planned move of the person. */
  callOff(prisonNumber: string): void
}

export function createPlannedMoves(core: Core): PlannedMoves {
  const moves = new Map<number, PlannedMove>()
  const of = (prisonNumber: string) => [...moves.values()].filter((each) => each.prisonNumber === prisonNumber)
  return {
    of,
    plan({ prisonNumber, prisonId }, toPrisonId, departs) {
      const plannedMoveId = core.nextNumber('planned-move')
      const move = {
        plannedMoveId,
        prisonNumber,
        fromPrisonId: prisonId,
        toPrisonId,
        departs,
        status: 'PLANNED',
      } as const
      moves.set(plannedMoveId, move)
      core.raise({ type: 'transfers.planned-move.changed', prisonNumber, prisonId })
      return move
    },
    callOff(prisonNumber) {
      for (const move of of(prisonNumber)) moves.set(move.plannedMoveId, { ...move, status: 'CALLED_OFF' })
      core.raise({ type: 'transfers.planned-move.changed', prisonNumber })
    },
  }
}
