import { CandidateUnwell, ConfigurationProblem, NonConformance } from '../../domain/outcomes.ts'
import type { Recorded } from '../recording.ts'
import { listAt, wordsAt } from './json.ts'

/** What came back from one request, whatever it was. */
export interface Answer {
  readonly status: number
  /** Parsed; undefined for what is no JSON. */
  readonly body: unknown
  /** For findings: `GET /v1/status -> 200 (exchange 7)`. */
  readonly where: string
}

/** Statuses with which a prison side says that it has no such operation, or none for this consumer. */
const NOT_OFFERED = new Set([401, 403, 404, 405, 410, 501, 503])

/** What it means that an answer was not the one that was promised, with a control read where that decides. */
export async function meaningOfAnswer(
  answer: Answer,
  expected: string,
  control: () => Promise<Recorded>,
): Promise<Error> {
  const { status, where } = answer
  const found = told(answer)
  if (status === 429)
    return new ConfigurationProblem(
      `The prison side refuses the pace of the run (429).\nSeen: ${where}\nNext: lower "requests-in-flight" in the candidate file.`,
    )
  if (status < 500 && !NOT_OFFERED.has(status)) return new NonConformance({ expected, found, seen: where })
  const { exchange, response } = await control()
  if (!response || response.status >= 500)
    return new CandidateUnwell(
      `The prison side does not answer at all: ${found}, and a control read failed as well (exchange ${exchange}).\nSeen: ${where}\nNext: see that it is healthy, and run again.`,
    )
  if (response.status === 401 || response.status === 403)
    return new ConfigurationProblem(
      `The prison side refuses the key of the run: ${found}, and a control read was refused as well (exchange ${exchange}).\nSeen: ${where}\nNext: check "interfaces.prison.api-key" in the candidate file.`,
    )
  return new NonConformance({
    expected,
    found: `${found}, while a control read in the same moment was answered (exchange ${exchange})`,
    seen: where,
  })
}

/** The status and what the body says of it, on one line. */
export function told({ status, body }: Answer): string {
  const said = [wordsAt(body, 'userMessage'), ...listAt(body, 'validationErrors').map(String)].filter(Boolean)
  return `${status}${said.length > 0 ? ` with ${said.join('; ').replaceAll(/\s+/g, ' ').slice(0, 400)}` : ''}`
}
