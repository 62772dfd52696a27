import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES, type Role } from '../domain/staff.ts'
import type { SupplierDriver } from './candidate.ts'
import type { WrittenDriver } from './file.ts'
import type { Complain, SecretReader } from './secrets.ts'

const PATH = ['interfaces', 'driver'] as const

/** A supplier's own driver with the credentials of its system; nothing where none is declared. */
export function driverOf(
  written: WrittenDriver | undefined,
  folder: string,
  secrets: SecretReader,
  complain: Complain,
): SupplierDriver | undefined {
  if (!written) return undefined
  const { command, source, alive, auth } = written
  if (!source.some((file) => command.includes(file)))
    complain([...PATH, 'source'], 'none of these files is in the command. Name what is run, as the command names it.')
  if (auth.kind === 'bearer' && Object.keys(auth.roles ?? {}).length === 0)
    complain([...PATH, 'auth'], 'no role has a credential. Give at least "roles: { nurse: { env: SOME_NAME } }".')
  if (auth.kind === 'none' && (auth.roles ?? auth.preflight) !== undefined)
    complain(
      [...PATH, 'auth', 'kind'],
      '"kind" is none, but credentials are given. Write "kind: bearer" or remove them.',
    )
  const authorizations: Partial<Record<Role, string>> = {}
  for (const role of ROLES) {
    const token = secrets.secret(auth.roles?.[role], [...PATH, 'auth', 'roles', role])
    if (token) authorizations[role] = `Bearer ${token}`
  }
  const preflight = secrets.secret(auth.preflight, [...PATH, 'auth', 'preflight'])
  const preflightAuthorization = preflight ? `Bearer ${preflight}` : Object.values(authorizations)[0]
  const tls = secrets.tls(written.tls, [...PATH, 'tls'])
  return {
    ...{ command, folder, alive, authorizations },
    source: source.map((file, index) => ({
      file,
      digest: digestIn(folder, file, [...PATH, 'source', index], complain),
    })),
    baseUrl: written['base-url'].replace(/\/+$/, ''),
    ...(preflightAuthorization ? { preflightAuthorization } : {}),
    ...(tls ? { tls } : {}),
  }
}

function digestIn(folder: string, file: string, place: (string | number)[], complain: Complain): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
  } catch {
    complain(place, `there is no file "${file}" in the folder of the candidate file. Name the source of the driver.`)
    return ''
  }
}
