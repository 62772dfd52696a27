import type { TransportReason } from '../domain/exchange.ts'
import type { Role } from '../domain/staff.ts'
import type { Recorded } from '../drivers/recording.ts'
import type { Fall } from './rungs.ts'

/** Asks the candidate for a path below its base, with the credential of a role or the one for such reads. */
export type Ask = (path: string, role?: Role) => Promise<Recorded>

/** What every FHIR system answers, about nobody. */
export const CONTROL_READ = 'Patient?_id=interlock-control'

/** Seconds by which two clocks may differ. */
const CLOCKS_APART_S = 60

const NEXT: Readonly<Partial<Record<TransportReason, string>>> = {
  dns: 'correct "interfaces.fhir.base-url" in the candidate file, or the name service of this machine.',
  refused: 'start the system, or correct "interfaces.fhir.base-url" in the candidate file.',
  tls: 'mend the certificate, or name its authority with "interfaces.fhir.tls.ca" in the candidate file.',
  'not-allowed': 'correct "interfaces.fhir.base-url" in the candidate file.',
  redirected: 'write the address that the system is really at into "interfaces.fhir.base-url" of the candidate file.',
}

const CONFIGURED: ReadonlySet<TransportReason> = new Set(['not-allowed', 'redirected', 'tls'])

/**
 * Whether there is a candidate to judge: by its metadata, and by a read that every FHIR system answers. What the answers
 * are worth is for the examples to show.
 *
 * @param roles whose credentials are to be accepted as well
 * @param onClock told by how many seconds the candidate's clock is ahead of ours, where it says what its clock shows
 */
export async function fallIn(
  base: string,
  ask: Ask,
  now: () => Date,
  onClock: (apartSeconds: number) => void = () => undefined,
  roles: readonly Role[] = [],
): Promise<Fall | undefined> {
  const [metadata, control] = await Promise.all([ask('metadata'), ask(CONTROL_READ)])
  const status = control.response?.status
  if (status === 401 || status === 403) return refused(base, control, 'the preflight credential')
  if (status === 404 && metadata.response?.status === 404)
    return {
      rung: 'capability',
      blame: 'your configuration',
      expected: `a FHIR interface at ${base}`,
      found: '404 for its metadata and for its patients',
      seen: `exchanges ${metadata.exchange} and ${control.exchange}`,
      next: 'correct "interfaces.fhir.base-url" in the candidate file.',
    }
  if (!speaks(control) && !speaks(metadata)) return unanswered(base, control)
  for (const role of roles) {
    const own = await ask(CONTROL_READ, role)
    if (own.response?.status === 401) return refused(base, own, `the credential of the ${role}`)
  }
  return clockOf(base, control, now(), onClock)
}

/**
 * The same of a system with an interface of its own, by one read that it answers whenever it is up.
 *
 * @param path of that read, below the base
 */
export async function fallAtRead(
  base: string,
  path: string,
  ask: Ask,
  now: () => Date,
  onClock: (apartSeconds: number) => void,
  roles: readonly Role[],
): Promise<Fall | undefined> {
  const place = { path, named: 'interfaces.driver' }
  const control = await ask(path)
  const { status } = control.response ?? {}
  if (status === 401 || status === 403) return refused(base, control, 'the preflight credential', place)
  if (!speaks(control)) return unanswered(base, control, place.named)
  for (const role of roles) {
    const own = await ask(path, role)
    if (own.response?.status === 401) return refused(base, own, `the credential of the ${role}`, place)
  }
  return clockOf(base, control, now(), onClock)
}

/** What a body is worth is for the examples to show; an error of the server is no answer. */
function speaks({ response }: Recorded): boolean {
  return response !== undefined && response.status < 500
}

/** A credential that was not accepted. */
export function refused(
  base: string,
  { response, exchange }: Recorded,
  credential: string,
  { path, named } = { path: CONTROL_READ, named: 'interfaces.fhir' },
): Fall {
  return {
    rung: 'authentication',
    blame: 'your configuration',
    expected: `${credential} to be accepted at ${base}`,
    found: `${response?.status}`,
    seen: `GET ${base}/${path} (exchange ${exchange})`,
    next: `check the credentials that "${named}.auth" in the candidate file names.`,
  }
}

/** Times are compared across both machines, so clocks that disagree would fail a system for its clock. */
function clockOf(
  base: string,
  { response, exchange }: Recorded,
  now: Date,
  onClock: (apartSeconds: number) => void,
): Fall | undefined {
  const theirs = Date.parse(response?.headers.date ?? '')
  const apart = Math.round((theirs - now.getTime()) / 1000)
  if (Number.isNaN(theirs)) return undefined
  onClock(apart)
  if (Math.abs(apart) <= CLOCKS_APART_S) return undefined
  return {
    rung: 'authentication',
    blame: 'your configuration',
    expected: `the clock of ${base} to be within ${CLOCKS_APART_S} s of the clock here`,
    found: `${Math.abs(apart)} s ${apart > 0 ? 'ahead' : 'behind'}`,
    seen: `the Date header of exchange ${exchange}`,
    next: 'set both clocks by the same time service.',
  }
}

function unanswered(base: string, { response, failure, exchange }: Recorded, named = 'interfaces.fhir'): Fall {
  return {
    rung: 'authentication',
    blame: failure && CONFIGURED.has(failure.reason) ? 'your configuration' : 'your system',
    unreached: true,
    expected: `an answer of the candidate at ${base}`,
    found: failure ? failure.message : `nothing but errors (${response.status})`,
    seen: `exchange ${exchange}, before the first example; nothing was run`,
    next:
      (failure && NEXT[failure.reason])?.replace('interfaces.fhir', named) ??
      'see that the system is up and answers, and run again.',
  }
}
