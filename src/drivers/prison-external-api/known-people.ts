import { Parked } from '../../domain/outcomes.ts'
import type { Prison } from '../../domain/parties.ts'
import type { PrisonService } from '../../domain/prison-service.ts'

/**
 * A prison whose people were there before the run: nobody is received, and whoever is to be held somewhere is looked up.
 * Everything else stays as it is.
 */
export function withKnownPeople(prison: Prison, service: PrisonService): Prison {
  return {
    ...prison,
    async receives(person, at) {
      const { facts, seen } = await service.shown('whereabouts', person)
      const held = facts[0]?.prison
      if (held === at.name) return
      throw new Parked(
        `${person.name} would have to be held at ${at.name}, and is ${held ? `held at ${held}` : 'held nowhere'}.\nSeen: ${seen}\nNext: list somebody who is held there, or declare "interfaces.prison.control".`,
      )
    },
  }
}
