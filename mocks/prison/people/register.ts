import type { Core } from '../core.ts'
import { type Alias, hmppsIdOf, type MovementType, type Prisoner } from './prisoner.ts'

/** Who someone is, as given on reception. */
export interface Particulars {
  readonly prisonNumber: string
  readonly firstName: string
  readonly lastName: string
  readonly dateOfBirth: string
  readonly gender: string
  readonly aliases?: readonly Alias[]
  readonly under21?: boolean
  readonly cell?: string
}

/** A coming or going, kept for the timeline. */
export interface Movement {
  readonly prisonNumber: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly type: MovementType
  readonly direction: 'IN' | 'OUT'
  readonly prisonId: string
  readonly reason: string
}

/** Everyone the prisons have ever held. */
export interface Register {
  /** By prison number; merged numbers are found as themselves. */
  find(prisonNumber: string): Prisoner | undefined
  /** By prison number or probation number. */
  byHmppsId(hmppsId: string): Prisoner | undefined
  all(): readonly Prisoner[]
  movementsOf(prisonNumber: string): readonly Movement[]
  hmppsIdOf(prisonNumber: string): string
  save(prisoner: Prisoner): Prisoner
  /** @param on ISO date in the books; now where absent */
  note(movement: Omit<Movement, 'at'>, on?: string): void
}

export function createRegister({ clock }: Core): Register {
  const people = new Map<string, Prisoner>()
  const byCrn = new Map<string, string>()
  const movements: Movement[] = []
  const find = (prisonNumber: string) => people.get(prisonNumber)
  return {
    find,
    byHmppsId: (hmppsId) => find(hmppsId) ?? find(byCrn.get(hmppsId) ?? ''),
    all: () => [...people.values()],
    movementsOf: (prisonNumber) => movements.filter((movement) => movement.prisonNumber === prisonNumber),
    hmppsIdOf(prisonNumber) {
      const prisoner = find(prisonNumber)
      return prisoner ? hmppsIdOf(prisoner) : prisonNumber
    },
    save(prisoner) {
      people.set(prisoner.prisonNumber, prisoner)
      if (prisoner.crn) byCrn.set(prisoner.crn, prisoner.prisonNumber)
      return prisoner
    },
    note(movement, on) {
      const at = on === undefined ? clock.now().toISOString() : `${on}T12:00:00.000Z`
      movements.push({ ...movement, at })
    },
  }
}
