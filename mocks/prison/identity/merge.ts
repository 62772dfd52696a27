import { isHeld, type Prisoner } from '../people/prisoner.ts'
import type { World } from '../world.ts'

/**
 * Two numbers turn out to be one person: everything moves to the surviving number, and the other one points to it from
 * now on. If only the other one was being held, so is the survivor.
 */
export function merge(world: World, from: Prisoner, into: Prisoner): Prisoner {
  const { register, core } = world
  const { status, prisonId, receptionDate, lastMovementType, cellLocation, lastPrisonId, bookingId } = from
  const stay = { status, prisonId, receptionDate, lastMovementType, bookingId }
  const place = { ...(cellLocation ? { cellLocation } : {}), ...(lastPrisonId ? { lastPrisonId } : {}) }
  const survivor = register.save(isHeld(from) && !isHeld(into) ? { ...into, ...stay, ...place } : into)
  const { cellLocation: _left, ...rest } = from
  const last = isHeld(from) ? { lastPrisonId: from.prisonId } : {}
  register.save({ ...rest, ...last, status: 'INACTIVE OUT', prisonId: 'OUT', mergedInto: into.prisonNumber })
  for (const part of [
    world.alerts,
    world.book,
    world.commitments,
    world.messages,
    world.nonAssociations,
    world.unlockConditions,
    world.pairings,
  ])
    part.moveAll(from.prisonNumber, into.prisonNumber)
  core.raise({
    type: 'prison-offender-events.prisoner.merged',
    prisonNumber: from.prisonNumber,
    prisonId: survivor.prisonId,
  })
  core.raise({
    type: 'prisoner-offender-search.prisoner.updated',
    prisonNumber: into.prisonNumber,
    prisonId: survivor.prisonId,
    categories: ['IDENTIFIERS', 'ALERTS', 'STATUS', 'LOCATION'],
  })
  return survivor
}
