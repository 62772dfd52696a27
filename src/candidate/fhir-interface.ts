import { CREDENTIAL } from '../domain/credential.ts'
import type { DeclaredType } from '../domain/fhir-server.ts'
import type { CandidateRole } from '../domain/run-facts.ts'
import { ROLES, type Role } from '../domain/staff.ts'
import type { FhirInterface } from './candidate.ts'
import type { CandidateFile, WrittenAuth, WrittenType } from './file.ts'
import { clientOf } from './oauth-client.ts'
import type { Complain, SecretReader } from './secrets.ts'

const PATH = ['interfaces', 'fhir'] as const

/** The FHIR interface with its credentials; nothing where none is declared. */
export function fhirOf(
  written: NonNullable<CandidateFile['interfaces']>['fhir'],
  secrets: SecretReader,
  complain: Complain,
  role: CandidateRole,
): FhirInterface | undefined {
  if (!written) return undefined
  const tls = secrets.tls(written.tls, [...PATH, 'tls'])
  return {
    baseUrl: written['base-url'].replace(/\/+$/, ''),
    ...authOf(written.auth, secrets, complain, role),
    ...(tls ? { tls } : {}),
    ...(written.declares ? { declares: Object.entries(written.declares).map(declaredOf) } : {}),
  }
}

function declaredOf([type, { interactions, search = [], ...written }]: [string, WrittenType]): DeclaredType {
  return {
    type,
    interactions: new Set(interactions),
    parameters: new Set(search),
    conditionalCreate: written['conditional-create'] ?? false,
  }
}

function authOf(
  auth: WrittenAuth,
  secrets: SecretReader,
  complain: Complain,
  role: CandidateRole,
): Pick<FhirInterface, 'authorizations' | 'preflightAuthorization' | 'credentials'> {
  refuseCombinations(auth, complain, role)
  const users: Partial<Record<Role, string>> = {}
  for (const each of ROLES) {
    const user = secrets.secret(auth.roles?.[each], [...PATH, 'auth', 'roles', each])
    if (user) users[each] = user
  }
  const token = secrets.secret(auth.preflight, [...PATH, 'auth', 'preflight'])
  const client = auth.kind === 'oauth2' ? clientOf(auth, secrets, complain) : undefined
  const actingUser = actingUserOf(auth)
  if (!client && !actingUser) {
    const authorizations = forRoles(users, (_role, user) => `Bearer ${user}`)
    const preflightAuthorization = token ? `Bearer ${token}` : Object.values(authorizations)[0]
    return { authorizations, ...(preflightAuthorization ? { preflightAuthorization } : {}) }
  }
  const everybody = Object.fromEntries(ROLES.map((role) => [role, role]))
  return {
    authorizations: forRoles(actingUser ? users : everybody, (role) => `${CREDENTIAL}${role}`),
    preflightAuthorization: `${CREDENTIAL}${actingUser?.by === 'token' ? Object.keys(users)[0] : 'preflight'}`,
    credentials: {
      users,
      ...(token === undefined ? {} : { token }),
      ...(client ? { client } : {}),
      ...(actingUser ? { actingUser } : {}),
    },
  }
}

function forRoles(
  users: Readonly<Partial<Record<Role, string>>>,
  value: (role: string, user: string) => string,
): Readonly<Partial<Record<Role, string>>> {
  return Object.fromEntries(Object.entries(users).map(([role, user]) => [role, value(role, user)]))
}

function actingUserOf({ 'acting-user': acting }: WrittenAuth): NonNullable<FhirInterface['credentials']>['actingUser'] {
  if (!acting) return undefined
  return acting.by === 'token' ? { by: 'token' } : { by: 'header', name: acting.name ?? '' }
}

/** What only a client that asks for tokens has. */
const OF_CLIENTS = ['token-url', 'client-id', 'client-secret', 'signing-key', 'kid', 'audience', 'scope'] as const

function refuseCombinations(auth: WrittenAuth, complain: Complain, role: CandidateRole): void {
  const path = [...PATH, 'auth']
  const { kind, roles, preflight, 'acting-user': acting } = auth
  const named = Object.keys(roles ?? {}).length > 0
  if (role === 'fhir' && kind === 'bearer' && !preflight)
    complain(path, 'there is no credential. Give "preflight", with which the whole run is made.')
  if (role !== 'fhir' && (kind === 'bearer' || acting) && !named)
    complain(path, 'no role has a credential. Give at least "roles: { nurse: { env: SOME_NAME } }".')
  if (kind === 'none' && !acting && (roles ?? preflight) !== undefined)
    complain([...path, 'kind'], '"kind" is none, but credentials are given. Write "kind: bearer" or remove them.')
  if (kind === 'bearer' && acting && preflight === undefined)
    complain(path, 'the users are told beside the token, and there is no token. Give it as "preflight".')
  if (kind === 'oauth2' && named && !acting)
    complain([...path, 'roles'], 'nothing says how the system learns of them. Add "acting-user", or remove "roles".')
  if (kind === 'oauth2' && preflight !== undefined)
    complain([...path, 'preflight'], 'tokens are asked for. Remove it, or write "kind: bearer".')
  for (const key of OF_CLIENTS)
    if (kind !== 'oauth2' && auth[key] !== undefined)
      complain([...path, key], `"${key}" is for a client that asks for tokens. Write "kind: oauth2" or remove it.`)
  if (acting?.by === 'token' && (kind !== 'oauth2' || acting.name !== undefined))
    complain([...path, 'acting-user'], '"by: token" takes no name, and needs "kind: oauth2". Correct it.')
  if (acting?.by === 'header' && acting.name === undefined)
    complain([...path, 'acting-user'], 'which header says who acts? Add "name".')
  if (acting?.by === 'header' && /^(authorization|host|cookie|content-.*|accept.*)$/i.test(acting.name ?? ''))
    complain([...path, 'acting-user', 'name'], `"${acting.name}" has another meaning. Name a header of your own.`)
}
