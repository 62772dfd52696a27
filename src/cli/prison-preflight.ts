import type { Recorder } from '../domain/exchange.ts'
import { recorded } from '../drivers/recording.ts'
import type { Checked } from './preflight.ts'
import type { Fall } from './rungs.ts'
import { REQUEST_TIMEOUT_MS } from './stage.ts'

/**
 * Whether there is a prison side to judge: by the one operation that every consumer of its interface has. A control
 * plane that it declares is told nothing yet; whether it works is seen when the first example needs it.
 */
export async function preflightOfPrison(checked: Checked, record: Recorder): Promise<Fall | undefined> {
  const { cast, mode, requestId, signal } = checked
  const { baseUrl, apiKey } = cast.prisonService
  const ask = recorded(cast.send, { party: 'prison', record, clock: cast.clock, requestId })
  const url = `${baseUrl}/v1/status`
  const headers = { accept: 'application/json', 'x-api-key': apiKey }
  const { response, failure, exchange } = await ask(
    { method: 'GET', url, headers },
    { signal, timeoutMs: REQUEST_TIMEOUT_MS[mode] },
  )
  const seen = `GET ${url} (exchange ${exchange}), before the first example; nothing was run`
  if (!response || response.status >= 500)
    return {
      rung: 'authentication',
      blame: 'your system',
      unreached: true,
      expected: `an answer of the prison side at ${baseUrl}`,
      found: failure ? failure.message : `nothing but errors (${response?.status})`,
      seen,
      next: 'see that it is up, or correct "interfaces.prison.base-url" in the candidate file.',
    }
  if (response.status === 200) return undefined
  const refused = response.status === 401 || response.status === 403
  const next = refused ? '"interfaces.prison.api-key"' : '"interfaces.prison.base-url"'
  return {
    rung: refused ? 'authentication' : 'capability',
    blame: 'your configuration',
    expected: `the key of the run to be accepted at ${baseUrl}`,
    found: `${response.status}`,
    seen,
    next: `check ${next} in the candidate file.`,
  }
}
