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
  /** Codes of the prisons that the person works at; all of them where absent. */
  readonly sites?: readonly string[]
}

/** On whose behalf, and as part of what, a request is made. Nothing is read or changed without one. */
export interface Acting {
  readonly user: StaffMember
  readonly requestId: string
  readonly correlationId?: string
  /** Why, in the caller's words, from `X-Purpose-Of-Use`; direct care where nothing is said. */
  readonly purpose: string
  /** The purpose is an emergency, and the words say which. */
  readonly emergency?: true
}

/** Mistakes a supplier can make about who may do what. */
export interface AccessPolicies {
  /** Whose request it is; nobody's where the token is missing or belongs to nobody. */
  userOf(token: string, staff: ReadonlyMap<string, StaffMember>): StaffMember | undefined
  /** Whether a role may use an interaction, for example `read` or `create`, on a type of resource. */
  mayUse(role: Role, action: string, type: string): boolean
  /** Whether a role may write to the audit trail; what this grants, nothing else refuses. */
  mayWriteAudit(role: Role, action: string): boolean
}

/** What clerks do not need: what people were found to have, take, and said. */
const CLINICAL = [
  'AllergyIntolerance',
  'Condition',
  'DocumentReference',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationRequest',
  'MedicationStatement',
  'NutritionOrder',
  'Observation',
  'QuestionnaireResponse',
]
const LOOKS = ['read', 'vread', 'history', 'search']
const DIRECTORY = ['Practitioner', 'Organization', 'Location', 'Endpoint']
const CLERICAL = [...DIRECTORY, 'Patient', 'Encounter', 'List', 'Flag', 'Appointment', 'AppointmentResponse', 'Task']
const WARD = [...CLERICAL, ...CLINICAL, 'Communication', 'Consent', 'Composition', 'CareTeam']

type Rule = (action: string, type: string) => boolean

const nurse: Rule = (_action, type) => WARD.includes(type)
const everything: Rule = () => true

/** What each role may do. A role that is not named may do nothing. */
const DECLARED: Readonly<Partial<Record<Role, Rule>>> = {
  nurse: everything,
  'female nurse': everything,
  doctor: everything,
  'identity officer': everything,
  'clinic clerk': (_action, type) => !CLINICAL.includes(type) && type !== 'AuditEvent',
  'Kirkvale nurse': nurse,
  'Harrowmere nurse': nurse,
  'Kirkvale clerk': (_action, type) => CLERICAL.includes(type),
  'privacy officer': (action, type) =>
    (action === 'operation' && ['AuditEvent', 'Patient'].includes(type)) ||
    (LOOKS.includes(action) && [...DIRECTORY, 'Patient', 'AuditEvent', 'Task'].includes(type)),
}

export const referenceAccess: AccessPolicies = {
  userOf: (token, staff) => staff.get(token),
  mayUse: (role, action, type) => DECLARED[role]?.(action, type) ?? false,
  mayWriteAudit: () => false,
}

/**
 * Who is asking.
 *
 * @throws {FhirProblem} `unauthorised` without a token that belongs to a member of staff
 */
export function actingUser(
  request: Request,
  staff: ReadonlyMap<string, StaffMember>,
  requestId: string,
  policies: AccessPolicies,
): Acting {
  const [scheme, token = ''] = (request.headers.get('authorization') ?? '').split(' ')
  const user = policies.userOf(scheme?.toLowerCase() === 'bearer' ? token : '', staff)
  if (!user) throw new FhirProblem('unauthorised', 'Send "Authorization: Bearer" with the token of a member of staff.')
  const correlationId = request.headers.get('x-correlation-id')
  return {
    user,
    requestId,
    ...(correlationId ? { correlationId } : {}),
    purpose: request.headers.get('x-purpose-of-use') ?? 'direct-care',
  }
}
