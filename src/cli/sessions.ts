import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Candidate } from '../candidate/candidate.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { ROLES, type Role } from '../domain/staff.ts'
import type { Session } from '../drivers/healthcare-browser/session.ts'

/** Below the folder in which commands are run, and outside every run folder. */
const FOLDER = '.cache/sessions'

/** Where the session of a role is kept. */
export function sessionFile({ slug }: Pick<Candidate, 'slug'>, role: Role): string {
  return join(FOLDER, slug, `${role.replaceAll(' ', '-')}.json`)
}

/** Keeps a session where its owner alone can read it; a session that was there before is gone. */
export function keepSession(file: string, session: Session): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  rmSync(file, { force: true })
  writeFileSync(file, `${JSON.stringify(session)}\n`, { mode: 0o600, flag: 'wx' })
}

/**
 * The sessions of those roles that a person signs in for, as far as somebody has.
 *
 * @throws {InputProblem} for a file that holds something else, or that others can read
 */
export function sessionsOf(candidate: Pick<Candidate, 'slug' | 'ui'>): ReadonlyMap<Role, Session> {
  const { ui } = candidate
  if (ui.kind !== 'browser') return new Map()
  const byHand = ROLES.filter((role) => ui.signIns[role] && ui.signIns[role].password === undefined)
  const files = byHand.map((role) => [role, sessionFile(candidate, role)] as const)
  return new Map(files.flatMap(([role, file]) => (existsSync(file) ? [[role, sessionIn(file)] as const] : [])))
}

function sessionIn(file: string): Session {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new InputProblem([
      `${file}: others than its owner can read this session. Next: chmod 600 ${file}, or sign in again.`,
    ])
  const kept = parsed(readFileSync(file, 'utf8'))
  if (kept?.schema === 'interlock-session/1') return kept
  throw new InputProblem([`${file}: expected a session that sign-in has written. Next: delete it, and sign in again.`])
}

function parsed(text: string): Session | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
