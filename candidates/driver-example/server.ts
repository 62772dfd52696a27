import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES, type Role } from '../../src/domain/staff.ts'
import { serveVisitBook } from './system.ts'

/** Where the keys of this system are kept for the candidate file to name; no version control has them. */
const KEYS = '.cache/visit-book'
const PRISON = 'http://127.0.0.1:8495'

/** A new secret, kept in a file by its name. */
function newKey(name: string): string {
  const key = randomBytes(24).toString('base64url')
  writeFileSync(join(KEYS, name), `${key}\n`, { mode: 0o600 })
  return key
}

mkdirSync(KEYS, { recursive: true })
const tokens = Object.fromEntries(ROLES.map((role) => [role, newKey(role.replaceAll(' ', '-'))])) as Record<
  Role,
  string
>
const { url } = await serveVisitBook({ port: 8494, prison: { url: PRISON, apiKey: newKey('prison') }, tokens })
console.log(`A visit book at ${url}/api; it calls the prison at ${PRISON}. Ctrl-C stops it.`)
