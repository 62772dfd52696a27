import type { Role } from '../../src/domain/staff.ts'
import { FhirProblem } from './fhir/problem.ts'

/** Somebody who may use the record. Each has a token of their own. */
export interface StaffMember {
  readonly role: Role
  readonly token: string
  /** Id of the Practitioner, and business id of the person. */
  readonly id: string
  readonly name: string
  readonly gender: 'male' | 'female'
}

/** On whose behalf, and as part of what, a request is made. Nothing is read or changed without one. */
export interface Acting {
  readonly user: StaffMember
  readonly requestId: string
  readonly correlationId?: string
  /** Why, in the caller's words, from `X-Purpose-Of-Use`; direct care where nothing is said. */
  readonly purpose: string
}

/** Mistakes a supplier can make about who may do what. */
export interface AccessPolicies {
  /** Whether a role may use an interaction, for example `read` or `create`, on a type of resource. */
  mayUse(role: Role, action: string, type: string): boolean
}

export const referenceAccess: AccessPolicies = {
  mayUse: () => true,
}

/**
 * Who is asking.
 *
 * @throws {FhirProblem} `unauthorised` without a token that belongs to a member of staff
 */
export function actingUser(request: Request, staff: ReadonlyMap<string, StaffMember>, requestId: string): Acting {
  const [scheme, token = ''] = (request.headers.get('authorization') ?? '').split(' ')
  const user = scheme?.toLowerCase() === 'bearer' ? staff.get(token) : undefined
  if (!user) throw new FhirProblem('unauthorised', 'Send "Authorization: Bearer" with the token of a member of staff.')
  const correlationId = request.headers.get('x-correlation-id')
  return {
    user,
    requestId,
    ...(correlationId ? { correlationId } : {}),
    purpose: request.headers.get('x-purpose-of-use') ?? 'direct-care',
  }
}
