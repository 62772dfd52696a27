import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { peopleIn } from '../../src/candidate/people-list.ts'
import { ROLES, type Role } from '../../src/domain/staff.ts'
import { serveAwkward } from './system.ts'

/** Where the keys of this system are kept for the candidate file to name; no version control has them. */
const KEYS = '.cache/awkward'
const HERE = import.meta.dirname
const PORT = 8492
const PRISON = 'http://127.0.0.1:8493'

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
const { 'alert-types': alertTypes } = parse(readFileSync(join(HERE, 'awkward.yaml'), 'utf8'))
const { baseUrl, url } = await serveAwkward({
  port: PORT,
  prison: { url: PRISON, apiKey: newKey('prison') },
  tokens,
  alertTypes,
  people: peopleIn(readFileSync(join(HERE, 'people.csv'), 'utf8'), 'people.csv'),
  slowMs: 150,
  screensOnly: true,
})
console.log(`An awkward health record at ${baseUrl}; it calls the prison at ${PRISON}.`)
console.log(`Its screen: ${url}/screens/record?role=nurse&prison-number=…   Ctrl-C stops it.`)
