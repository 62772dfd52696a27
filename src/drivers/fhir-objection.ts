import type { TransportFailure } from '../domain/exchange.ts'
import { CandidateUnreachable, CandidateUnwell, ConfigurationProblem, NonConformance } from '../domain/outcomes.ts'
import { type FhirResource, texts } from './fhir-resource.ts'
import type { Recorded } from './recording.ts'

/** What came back from one interaction, whatever it was. */
export interface FhirAttempt {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The resource in the body, an OperationOutcome included. */
  readonly resource?: FhirResource
  /** What the body was instead of a resource, in a few words. */
  readonly body?: string
  /** The body as it came. */
  readonly text: string
  readonly exchange: number
  /** For findings: `GET /fhir/List?code=x -> 200 (exchange 7)`. */
  readonly where: string
}

/** Asks whether the system answers at all, with the credential that the run began with. */
export type ControlRead = () => Promise<Recorded>

/**
 * What it means that no answer came. Nobody there: nobody to judge. A reset or silence counts against a system only
 * if it answers a control read in the same moment.
 */
export async function meaningOfFailure(failure: TransportFailure, where: string, control: ControlRead): Promise<Error> {
  switch (failure.reason) {
    case 'dns':
    case 'refused':
    case 'tls':
      return new CandidateUnreachable(
        `${failure.message}\nSeen: ${where}\nNext: see that the system is running, and run \`interlock doctor\`.`,
      )
    case 'not-allowed':
    case 'redirected':
      return new ConfigurationProblem(
        `${failure.message}\nSeen: ${where}\nNext: put the right base URL and every host of the system into the candidate file.`,
      )
    case 'too-large':
    case 'malformed':
      return new NonConformance({
        expected: 'an answer that can be read',
        found: failure.message.replace(/\.$/, ''),
        seen: where,
        next: 'Look at what the system, or a gateway in front of it, sends for this request.',
      })
    default:
      return onlyIfAlive(`no complete answer: ${failure.message.replace(/\.$/, '')}`, where, control)
  }
}

/** Answers that every browser would follow: the address is not the right one, and nothing was promised about it. */
const MOVED = new Set([301, 302, 303, 307, 308])

/** What it means that an answer was not the one that was promised. */
export async function meaningOfAnswer(attempt: FhirAttempt, expected: string, control: ControlRead): Promise<Error> {
  const { status, where } = attempt
  if (status === 401 || status === 403) return meaningOfRefusal(attempt, expected, control)
  if (status === 429)
    return new ConfigurationProblem(
      `The system refuses the pace of the run (429).\nSeen: ${where}\nNext: lower "requests-in-flight" in the candidate file.`,
    )
  if (MOVED.has(status))
    return new ConfigurationProblem(
      `The system points elsewhere: ${told(attempt)}.\nSeen: ${where}\nNext: write the address that it is really at into "interfaces.fhir.base-url" of the candidate file; redirects are not followed.`,
    )
  if (status >= 500) return onlyIfAlive(told(attempt), where, control)
  return new NonConformance({ expected, found: told(attempt), seen: where })
}

async function meaningOfRefusal(attempt: FhirAttempt, expected: string, control: ControlRead): Promise<Error> {
  const { exchange, response } = await control()
  if (!response || response.status >= 500) return unwell(told(attempt), attempt.where, exchange)
  if (response.status === 401 || response.status === 403)
    return new ConfigurationProblem(
      [
        `The system refuses the credentials of the run: ${told(attempt)}.`,
        `Seen: ${attempt.where}; a control read with the preflight credential was refused as well (exchange ${exchange}).`,
        'Next: check the credentials that "interfaces.fhir.auth" in the candidate file names.',
      ].join('\n'),
    )
  return new NonConformance({
    expected,
    found: `${told(attempt)}, although the credentials of the run are accepted elsewhere (exchange ${exchange})`,
    seen: attempt.where,
    next: 'Look at what this role may do in the system.',
  })
}

async function onlyIfAlive(found: string, where: string, control: ControlRead): Promise<Error> {
  const { exchange, response } = await control()
  if (!response || response.status >= 500) return unwell(found, where, exchange)
  return new NonConformance({
    expected: 'an answer',
    found: `${found}, while a control read in the same moment was answered (exchange ${exchange})`,
    seen: where,
    next: 'Look into the log of the system for this request; its x-request-id is in the evidence.',
  })
}

function unwell(found: string, where: string, exchange: number): Error {
  return new CandidateUnwell(
    `The system does not answer at all: ${found}, and a control read failed as well (exchange ${exchange}).\nSeen: ${where}\nNext: see that the system is healthy, and run again.`,
  )
}

/** The status, and what an OperationOutcome says of it: on one line, so that it cannot pass for a line of ours. */
function told({ status, resource, body }: FhirAttempt): string {
  const said =
    resource?.resourceType === 'OperationOutcome'
      ? [...new Set(['issue.details.text', 'issue.diagnostics', 'issue.code'].flatMap((path) => texts(resource, path)))]
      : [resource ? `a ${resource.resourceType}` : (body ?? 'an empty body')]
  return `${status} with ${said.join('; ').replaceAll(/\s+/g, ' ').slice(0, 300) || 'an OperationOutcome that says nothing'}`
}
