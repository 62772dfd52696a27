import type { HealthcareSystem } from '../../capability.ts'
import { isObject, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { staysOf } from '../../people.ts'
import type { Move } from './alarm-policies.ts'

/** The moves that are planned, and the keys of those that were called off. */
export interface PlannedMoves {
  readonly planned: readonly Move[]
  readonly calledOff: readonly string[]
}

/** @throws {Error} when the prison does not answer, so that the event is tried again */
export async function plannedMovesOf(
  system: HealthcareSystem,
  patient: string,
  prisonNumber: string,
): Promise<PlannedMoves> {
  const read = await system.prison.get(`/v1/persons/${prisonNumber}/planned-moves`)
  if (!read.ok) throw new Error(`The prison did not tell of moves of ${prisonNumber}: ${read.failure.reason}.`)
  const moves = (Array.isArray(read.value) ? read.value : []).filter(isObject)
  const key = (move: object) => `planned-${'plannedMoveId' in move ? String(move.plannedMoveId) : ''}`
  const stay = stayReference(staysOf(system.store, patient).at(-1))
  return {
    planned: moves
      .filter(({ status }) => status === 'PLANNED')
      .map((move) => ({
        occasion: 'before-departure',
        from: text(move, 'fromPrisonId') ?? '',
        to: text(move, 'toPrisonId') ?? '',
        when: text(move, 'departs') ?? '',
        key: key(move),
        stay,
      })),
    calledOff: moves.filter(({ status }) => status !== 'PLANNED').map(key),
  }
}

/** The move by which the person has come to where they are now, if they came from another prison. */
export async function arrivalOf(
  system: HealthcareSystem,
  patient: string,
  prisonNumber: string,
): Promise<Move | undefined> {
  const [before, now] = staysOf(system.store, patient).slice(-2)
  if (!before || !now || now.status === 'finished') return undefined
  const base = await system.prison.get(`/v1/persons/${prisonNumber}/prisoner-base-location`)
  if (!base.ok || !system.policies.medicineAlarms.isArrival(text(base.value, 'lastMovementType'))) return undefined
  return {
    occasion: 'at-arrival',
    from: text(before, 'serviceProvider.identifier.value') ?? '',
    to: text(now, 'serviceProvider.identifier.value') ?? '',
    when: text(now, 'period.start') ?? '',
    key: `arrival-${now.id}`,
    stay: stayReference(before),
  }
}

function stayReference(stay: Stored | undefined): string {
  return stay ? referenceTo(stay) : ''
}
