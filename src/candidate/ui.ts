import type { SignIn } from '../domain/named-places.ts'
import { ROLES, type Role } from '../domain/staff.ts'
import type { Candidate } from './candidate.ts'
import type { CandidateFile } from './file.ts'
import type { Complain, SecretReader } from './secrets.ts'

type WrittenUi = NonNullable<CandidateFile['interfaces']>['ui']

/** The screens of a candidate, with the passwords that its file names. */
export function uiOf(
  written: NonNullable<WrittenUi> = { kind: 'none' },
  secrets: SecretReader,
  frontEnd?: 'pages' | 'desk',
): Candidate['ui'] {
  const { kind, 'sign-in': signIn, shows: places = {}, url } = written
  const at = url === undefined ? {} : { url }
  if (kind === 'attended') return { kind, ...at, places, ...(signIn === undefined ? {} : { signIn }) }
  if (kind === 'none') return { kind, ...at }
  const { places: named = {}, views = [], columns = {}, words = {} } = written
  const screens = { places: named, views, columns, words }
  return { kind, ...at, ...(frontEnd ? { frontEnd } : {}), screens, signIns: signInsOf(written, secrets) }
}

function signInsOf({ users = {} }: NonNullable<WrittenUi>, secrets: SecretReader) {
  const signIns: Partial<Record<Role, SignIn>> = {}
  for (const role of ROLES) {
    const user = users[role]
    if (!user) continue
    const { name, shown } = user
    const password = secrets.secret(user.password, ['interfaces', 'ui', 'users', role, 'password'])
    signIns[role] = { name, ...(password ? { password } : {}), ...(shown === undefined ? {} : { shown }) }
  }
  return signIns
}

/** What is for a person who looks at screens is not for a browser, and the other way round. */
export function refuseMixedScreens(ui: WrittenUi, isReference: boolean, complain: Complain): void {
  const place = ['interfaces', 'ui']
  if (ui?.kind !== 'attended' && (ui?.shows ?? ui?.['sign-in']) !== undefined)
    complain(place, '"shows" and "sign-in" are for screens that a person looks at. Write "kind: attended".')
  if (ui?.kind !== 'browser' && (ui?.places ?? ui?.views ?? ui?.columns ?? ui?.words ?? ui?.users) !== undefined)
    complain(
      place,
      '"places", "views", "columns", "words" and "users" are for a browser. Write "kind: browser", or remove them.',
    )
  if (ui?.kind === 'browser' && !isReference && ui.url === undefined)
    complain(place, 'a browser needs to know where to begin. Add "url".')
  if (isReference && ui?.users) complain(place, 'a reference system is given its users by the run. Remove "users".')
}
