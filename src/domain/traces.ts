import type { AuditOfRecord } from './audited-deeds.ts'
import type { WireRequest } from './exchange.ts'
import { HarnessFault, NonConformance, NothingObserved } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What staff send the prison under an identifier, as features name it. */
export const TRACED = ['booking', 'self-harm concern', 'medical hold'] as const
export type Traced = (typeof TRACED)[number]

/** Something that was sent, and the identifier that its sender gave it. */
export interface Trace {
  readonly what: Traced
  readonly role: Role
  readonly correlation: string
}

export interface HealthcareTraces {
  /** Has it sent, each time under a new identifier; see `tracesOf`. */
  sendsTraced(person: Person, role: Role, what: Traced): Promise<void>
  tracesOf(person: Person): readonly Trace[]
}

/** What the prison's address of each ends in. */
const ADDRESSES: Readonly<Record<Traced, RegExp>> = {
  booking: /\/healthcare\/appointments(\?|$)/,
  'self-harm concern': /\/healthcare\/concerns(\?|$)/,
  'medical hold': /\/healthcare\/medical-holds(\?|$)/,
}

/**
 * Everything that was sent is found under its one identifier, and under no other, on both sides: in the prison's log of
 * calls, each attempt among them, and in the audit of the record as a change of staff's.
 */
export function expectTraced(
  calls: readonly WireRequest[],
  { entries, seen }: AuditOfRecord,
  traces: readonly Trace[],
  attempts = 1,
): void {
  if (traces.length === 0) throw new HarnessFault('Nothing was sent under an identifier.')
  const sent = (what: Traced) =>
    calls.filter(({ method, url }) => method === 'POST' && ADDRESSES[what].test(url)).length
  for (const what of new Set(traces.map((one) => one.what)))
    if (sent(what) < traces.filter((one) => one.what === what).length * attempts)
      throw new NothingObserved(`The prison's log has ${sent(what)} of the messages of the kind "${what}".`)
  for (const { what, role, correlation } of traces) {
    const own = calls.filter(({ headers }) => headers['x-correlation-id'] === correlation)
    const among = own.filter(({ method, url }) => method === 'POST' && ADDRESSES[what].test(url))
    const audited = entries.filter(({ correlations }) => correlations.includes(correlation))
    const bySender = audited.filter((entry) => entry.role === role)
    const found = [
      ...(among.length >= attempts ? [] : [`${among.length} in the prison's log`]),
      ...(own.length === among.length ? [] : ['other calls under the same one']),
      ...(bySender.some(({ deeds }) => deeds.includes('changed')) ? [] : ['none in the audit as done by staff']),
    ]
    if (found.length === 0) continue
    throw new NonConformance({
      expected: `the ${what} by the ${role} under ${correlation} in the prison's log ${attempts === 1 ? '' : `${attempts} times `}and in the audit of the record`,
      found: found.join('; '),
      seen,
      next: 'hand the identifier of the request on to the message, to every repetition of it and to the audit.',
    })
  }
  const messages = calls.filter(
    ({ method, url }) => method === 'POST' && TRACED.some((what) => ADDRESSES[what].test(url)),
  )
  const foreign = messages.find(({ headers }) => !traces.some((one) => one.correlation === headers['x-correlation-id']))
  if (foreign)
    throw new NonConformance({
      expected: 'every message about the person under the identifier of whoever sent it',
      found: `one under ${foreign.headers['x-correlation-id'] ?? 'none'}`,
      seen: `${foreign.method} ${foreign.url}`,
    })
}
