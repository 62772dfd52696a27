import type { Transport, WireResponse } from '../../domain/exchange.ts'
import { TransportFailure } from '../../domain/exchange.ts'
import { ConfigurationProblem, HarnessFault } from '../../domain/outcomes.ts'

/** Asks a simulator's control plane for something, for example `people/receive`. */
export type Control = (
  verb: string,
  body: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>

/** Whom a simulator plays. */
export type Simulated = 'prison' | 'NHS'

const TIMEOUT_MS = 10_000

/**
 * The control plane of a simulator at `baseUrl`: of the prison side, or of the NHS side.
 *
 * @throws {HarnessFault} when the simulator refuses the request: we asked for something that makes no sense
 * @throws {ConfigurationProblem} when no simulator answers there, or the control key is wrong
 */
export function controlOf(
  transport: Transport,
  baseUrl: string,
  key: string,
  signal: AbortSignal,
  party: Simulated = 'prison',
): Control {
  return async (verb, body) => {
    const url = `${baseUrl}/control/${verb}`
    const headers = { 'content-type': 'application/json', 'x-control-key': key }
    const request = { method: 'POST', url, headers, body: JSON.stringify(body) }
    const response = await transport(request, { signal, timeoutMs: TIMEOUT_MS }).catch((error: unknown) => {
      if (error instanceof TransportFailure)
        throw new ConfigurationProblem(
          `The ${party} simulator does not answer at ${baseUrl} (${error.reason}).\nNext: start it with "interlock simulate ${party.toLowerCase()}", or let the run start it.`,
          { cause: error },
        )
      throw error
    })
    return answerOf(verb, response, party)
  }
}

function answerOf(verb: string, { status, body }: WireResponse, party: Simulated): Readonly<Record<string, unknown>> {
  if (status === 401 || status === 403)
    throw new ConfigurationProblem(
      `The ${party} simulator refuses the control key.\nNext: check counterparties.${party.toLowerCase()}.control-key in the candidate file.`,
    )
  if (status !== 200)
    throw new HarnessFault(`The ${party} simulator refused control verb "${verb}" (${status}): ${body}`)
  return JSON.parse(body)
}
