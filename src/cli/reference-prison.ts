import type { Surroundings } from '../../mocks/network.ts'
import type { PrisonConfig } from '../../mocks/prison/core.ts'
import { type PrisonPolicies, standardPolicies } from '../../mocks/prison/policies.ts'
import { createPrison, type PrisonSimulator } from '../../mocks/prison/simulator.ts'
import type { PrisonService, SimulatedPrison } from '../candidate/candidate.ts'
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

/** A simulator as a consumer of its interface reaches it. */
export function serviceOf({ url, apiKey, ...place }: PrisonPlace): PrisonService {
  const control = { url: place.controlUrl, key: place.controlKey }
  return { baseUrl: url, apiKey, queueUrl: queueUrlOf({ url }), control, codes: {} }
}

/** The prison of the examples in which healthcare has no patients, where a role of its own keeps it out. */
const OUT_OF_CARE = 'Ashwater'

/** How a simulator is made that is itself the candidate: today no role keeps healthcare to its own patients. */
export function asCandidate(simulated: SimulatedPrison): Pick<PrisonConfig, 'extent' | 'eventLag' | 'visiblePrisons'> {
  if (simulated.extent === 'today') return simulated
  const inCare = ESTABLISHMENTS.filter(({ name }) => name !== OUT_OF_CARE)
  return { ...simulated, visiblePrisons: inCare.map(({ code }) => code) }
}

/** What a simulator is like: every proposed operation, at once, unless a candidate file says otherwise. */
const USUAL: SimulatedPrison = { extent: 'target', eventLag: 'none' }

/** @param create what makes it; a mutant brings its own */
export function referencePrison(
  surroundings: Surroundings,
  place: PrisonPlace,
  policies: PrisonPolicies = standardPolicies,
  create = createPrison,
  { extent, eventLag, visiblePrisons }: Pick<PrisonConfig, 'extent' | 'eventLag' | 'visiblePrisons'> = USUAL,
): PrisonSimulator {
  return create(
    surroundings,
    {
      publicUrl: place.url,
      controlUrl: place.controlUrl,
      queueUrl: queueUrlOf(place),
      apiKey: place.apiKey,
      controlKey: place.controlKey,
      extent,
      ...(eventLag ? { eventLag } : {}),
      ...(visiblePrisons ? { visiblePrisons } : {}),
      prisons: [...ESTABLISHMENTS],
    },
    policies,
  )
}
