import type { StaffMember } from '../access.ts'
import type { RiskView } from './risk-view.ts'

/** A member of staff at a screen. */
export interface Session {
  readonly id: string
  readonly member: StaffMember
  /** The risk of the record whose opening was answered last, whoever it is about. */
  openedLast?: RiskView
}

/** Who is signed in. A session ends with signing out, or with the system. */
export interface Sessions {
  begin(member: StaffMember): Session
  of(request: Request): Session | undefined
  end(session: Session): void
}

const COOKIE = 'clinic'

export function createSessions(newId: () => string): Sessions {
  const known = new Map<string, Session>()
  return {
    begin(member) {
      const session: Session = { id: newId(), member }
      known.set(session.id, session)
      return session
    },
    of(request) {
      const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
      const mine = cookies.find((one) => one.startsWith(`${COOKIE}=`))
      return known.get(mine?.slice(COOKIE.length + 1) ?? '')
    },
    end: ({ id }) => void known.delete(id),
  }
}

/** The header that gives a browser its session, or takes it away. */
export function cookieFor(session: Session | undefined): string {
  const value = session ? session.id : '; Max-Age=0'
  return `${COOKIE}=${value}; Path=/pages; HttpOnly; SameSite=Strict`
}
