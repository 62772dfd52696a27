import { type HealthcarePolicies, referencePolicies } from '../../mocks/healthcare/policies.ts'
import { createHealthcare, type RestartableSystem } from '../../mocks/healthcare/system.ts'
import type { Surroundings } from '../../mocks/network.ts'
import { ESTABLISHMENTS } from '../domain/people.ts'
import { prisonOf, ROLES, type Role } from '../domain/staff.ts'
import type { NhsPlace } from './reference-nhs.ts'
import { type PrisonPlace, queueUrlOf } from './reference-prison.ts'

/** Milliseconds between comparisons with the roll, well within the roll check limit of a rehearsal. */
const HURRIED_ROLL_MS = 600
/** Milliseconds without an event that are silence, far more than lie between two events while examples run. */
const HURRIED_SILENCE_MS = 400

/** Milliseconds between checks of the prison's interface. */
const HURRIED_CHECK_MS = 250
/** Milliseconds between two looks of an open page at its person's risk. */
export const HURRIED_PAGE_MS = 300

export interface HealthcareSettings {
  /** FHIR base, without a trailing slash. */
  readonly baseUrl: string
  readonly prison: Pick<PrisonPlace, 'url' | 'apiKey'>
  readonly nhs: NhsPlace
  readonly tokens: Readonly<Record<Role, string>>
  /** Which of the prison's alert types each role may see. */
  readonly alertTypes: Readonly<Partial<Record<Role, readonly string[]>>>
  /** What a day holds passes in seconds, as a rehearsal on sockets needs it. */
  readonly hurried?: boolean
}

/** @param create what makes it; a mutant brings its own */
export function referenceHealthcare(
  surroundings: Surroundings,
  settings: HealthcareSettings,
  policies: HealthcarePolicies = referencePolicies,
  create = createHealthcare,
): RestartableSystem {
  const { baseUrl, prison, nhs, tokens, alertTypes, hurried } = settings
  return create(
    surroundings,
    {
      baseUrl,
      prison: { baseUrl: prison.url, apiKey: prison.apiKey, sqsUrl: `${prison.url}/`, queueUrl: queueUrlOf(prison) },
      ...(nhs.signer
        ? { nhs: { baseUrl: nhs.url, ...nhs.signer, ...(nhs.authority ? { authority: nhs.authority } : {}) } }
        : {}),
      staff: ROLES.map((role) => ({
        role,
        token: tokens[role],
        id: userNameOf(role),
        name: `Synthetic ${role}`,
        gender: role === 'female nurse' ? 'female' : 'male',
        ...sitesOf(role),
      })),
      establishments: ESTABLISHMENTS,
      alertVisibility: alertTypes,
      ...(hurried
        ? {
            rollCheckEveryMs: HURRIED_ROLL_MS,
            feedSilenceMs: HURRIED_SILENCE_MS,
            contractCheckEveryMs: HURRIED_CHECK_MS,
            pageRefreshMs: HURRIED_PAGE_MS,
          }
        : {}),
    },
    policies,
  )
}

/** One new token for each role. */
export function newTokens(id: () => string): Readonly<Record<Role, string>> {
  return Object.fromEntries(ROLES.map((role) => [role, `${userNameOf(role)}-${id()}`])) as Record<Role, string>
}

/** As what staff in a role sign in, and how the record calls them. */
export const userNameOf = (role: string) => role.replaceAll(' ', '-')

function sitesOf(role: Role): { readonly sites?: readonly string[] } {
  const prison = prisonOf(role)
  return prison === undefined
    ? {}
    : { sites: ESTABLISHMENTS.filter(({ name }) => name === prison).map(({ code }) => code) }
}
