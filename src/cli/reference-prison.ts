import type { Surroundings } from '../../mocks/network.ts'
import { type PrisonPolicies, standardPolicies } from '../../mocks/prison/policies.ts'
import { createPrison, type PrisonSimulator } from '../../mocks/prison/simulator.ts'
import { ESTABLISHMENTS } from '../domain/people.ts'

/** Where a prison simulator is reached, and with what. */
export interface PrisonPlace {
  /** Origin for the candidate. */
  readonly url: string
  /** Origin for the harness. */
  readonly controlUrl: string
  readonly apiKey: string
  readonly controlKey: string
}

export const queueUrlOf = ({ url }: Pick<PrisonPlace, 'url'>) => `${url}/000000000000/prison-events`

/** @param create what makes it; a mutant brings its own */
export function referencePrison(
  surroundings: Surroundings,
  place: PrisonPlace,
  policies: PrisonPolicies = standardPolicies,
  create = createPrison,
): PrisonSimulator {
  return create(
    surroundings,
    {
      publicUrl: place.url,
      controlUrl: place.controlUrl,
      queueUrl: queueUrlOf(place),
      apiKey: place.apiKey,
      controlKey: place.controlKey,
      extent: 'target',
      prisons: [...ESTABLISHMENTS],
    },
    policies,
  )
}
