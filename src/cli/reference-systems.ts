import type { Behaviour } from '../../mocks/faults/fault.ts'
import { referencePolicies } from '../../mocks/healthcare/policies.ts'
import { createHealthcare } from '../../mocks/healthcare/system.ts'
import type { ReferenceSystem, Surroundings } from '../../mocks/network.ts'
import { standardPolicies } from '../../mocks/prison/policies.ts'
import { createPrison, type PrisonSimulator } from '../../mocks/prison/simulator.ts'
import { ESTABLISHMENTS } from '../domain/people.ts'
import { ROLES, type Role } from '../domain/staff.ts'

/** The reference systems as they keep every requirement. */
export const REFERENCE_BEHAVIOUR: Behaviour = { healthcare: referencePolicies, prison: standardPolicies }

/** What makes the two systems; a mutant brings its own. */
export interface Makers {
  readonly createPrison: typeof createPrison
  readonly createHealthcare: typeof createHealthcare
}

const REFERENCE_MAKERS: Makers = { createPrison, createHealthcare }

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

export function referencePrison(
  surroundings: Surroundings,
  place: PrisonPlace,
  behaviour: Behaviour,
  { createPrison }: Pick<Makers, 'createPrison'> = REFERENCE_MAKERS,
): PrisonSimulator {
  return createPrison(
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
    behaviour.prison,
  )
}

export interface HealthcareSettings {
  /** FHIR base, without a trailing slash. */
  readonly baseUrl: string
  readonly prison: Pick<PrisonPlace, 'url' | 'apiKey'>
  readonly tokens: Readonly<Record<Role, string>>
  /** Which of the prison's alert types each role may see. */
  readonly alertTypes: Readonly<Partial<Record<Role, readonly string[]>>>
}

export function referenceHealthcare(
  surroundings: Surroundings,
  settings: HealthcareSettings,
  behaviour: Behaviour,
  { createHealthcare }: Pick<Makers, 'createHealthcare'> = REFERENCE_MAKERS,
): ReferenceSystem {
  const { baseUrl, prison, tokens, alertTypes } = settings
  return createHealthcare(
    surroundings,
    {
      baseUrl,
      prison: { baseUrl: prison.url, apiKey: prison.apiKey, sqsUrl: `${prison.url}/`, queueUrl: queueUrlOf(prison) },
      staff: ROLES.map((role) => ({
        role,
        token: tokens[role],
        id: role.replace(' ', '-'),
        name: `Synthetic ${role}`,
        gender: role === 'female nurse' ? 'female' : 'male',
      })),
      establishments: ESTABLISHMENTS,
      alertVisibility: alertTypes,
    },
    behaviour.healthcare,
  )
}

/** One new token for each role. */
export function newTokens(id: () => string): Readonly<Record<Role, string>> {
  return Object.fromEntries(ROLES.map((role) => [role, `${role.replace(' ', '-')}-${id()}`])) as Record<Role, string>
}
