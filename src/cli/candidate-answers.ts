import type { TransportReason } from '../domain/exchange.ts'
import type { RunEnd } from '../domain/run-facts.ts'
import type { Recorded } from '../drivers/recording.ts'

/** Why no example is to be run. */
export type Stop = Pick<RunEnd, 'unreachable' | 'misconfigured'> & { readonly liveData?: string }

/** Asks the candidate for a path below its base, with the credential for such reads. */
export type Ask = (path: string) => Promise<Recorded>

/** Seconds by which two clocks may differ. */
const CLOCKS_APART_S = 60

const NEXT: Readonly<Partial<Record<TransportReason, string>>> = {
  dns: 'correct "interfaces.fhir.base-url" in the candidate file, or the name service of this machine.',
  refused: 'start the system, or correct "interfaces.fhir.base-url" in the candidate file.',
  tls: 'mend the certificate, or name its authority with "interfaces.fhir.tls.ca" in the candidate file.',
  'not-allowed': 'correct "interfaces.fhir.base-url" in the candidate file.',
  redirected: 'write the address that the system is really at into "interfaces.fhir.base-url" of the candidate file.',
}

/**
 * Whether there is a candidate to judge: by its metadata, and by a read that every FHIR system answers. What the answers
 * are worth is for the examples to show.
 *
 * @param onClock told by how many seconds the candidate's clock is ahead of ours, where it says what its clock shows
 */
export async function stopFor(
  base: string,
  ask: Ask,
  now: () => Date,
  onClock: (apartSeconds: number) => void = () => undefined,
): Promise<Stop | undefined> {
  const [metadata, control] = await Promise.all([ask('metadata'), ask('Patient?_id=interlock-control')])
  const status = control.response?.status
  if (status === 401 || status === 403)
    return {
      misconfigured: told({
        expected: `the preflight credential to be accepted at ${base}`,
        found: `${status}`,
        seen: `GET ${base}/Patient?_id=interlock-control (exchange ${control.exchange})`,
        next: 'check the credentials that "interfaces.fhir.auth" in the candidate file names.',
      }),
    }
  if (status === 404 && metadata.response?.status === 404)
    return {
      misconfigured: told({
        expected: `a FHIR interface at ${base}`,
        found: '404 for its metadata and for its patients',
        seen: `exchanges ${metadata.exchange} and ${control.exchange}`,
        next: 'correct "interfaces.fhir.base-url" in the candidate file.',
      }),
    }
  return speaks(control) || speaks(metadata) ? clockOf(base, control, now(), onClock) : unreachable(base, control)
}

/** What a body is worth is for the examples to show; an error of the server is no answer. */
function speaks({ response }: Recorded): boolean {
  return response !== undefined && response.status < 500
}

/** Times are compared across both machines, so clocks that disagree would fail a system for its clock. */
function clockOf(
  base: string,
  { response, exchange }: Recorded,
  now: Date,
  onClock: (apartSeconds: number) => void,
): Stop | undefined {
  const theirs = Date.parse(response?.headers.date ?? '')
  const apart = Math.round((theirs - now.getTime()) / 1000)
  if (Number.isNaN(theirs)) return undefined
  onClock(apart)
  if (Math.abs(apart) <= CLOCKS_APART_S) return undefined
  return {
    misconfigured: told({
      expected: `the clock of ${base} to be within ${CLOCKS_APART_S} s of the clock here`,
      found: `${Math.abs(apart)} s ${apart > 0 ? 'ahead' : 'behind'}`,
      seen: `the Date header of exchange ${exchange}`,
      next: 'set both clocks by the same time service.',
    }),
  }
}

function unreachable(base: string, { response, failure, exchange }: Recorded): Stop {
  return {
    unreachable: told({
      expected: `an answer of the candidate at ${base}`,
      found: failure ? failure.message.replace(/\.$/, '') : `nothing but errors (${response.status})`,
      seen: `exchange ${exchange}, before the first example; nothing was run`,
      next: (failure && NEXT[failure.reason]) ?? 'see that the system is up and answers, and run again.',
    }),
  }
}

/** A message of the three questions. */
export function told(finding: { expected: string; found: string; seen: string; next: string }): string {
  return [
    `Expected ${finding.expected}; found: ${finding.found}.`,
    `Seen: ${finding.seen}.`,
    `Next: ${finding.next}`,
  ].join('\n')
}
