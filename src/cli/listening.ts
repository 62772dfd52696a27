import { type Listener, listen } from '../../mocks/serve.ts'
import type { StartedByRun } from '../candidate/candidate.ts'
import { InputProblem } from '../domain/input-problem.ts'

/**
 * Opens a port.
 *
 * @param named what in the candidate file says where, for example `counterparties.prison`
 * @throws {InputProblem} where the port cannot be had
 */
export async function opened(options: Parameters<typeof listen>[0], named: string): Promise<Listener> {
  return listen(options).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([
      `${named}: cannot listen at ${options?.host ?? '127.0.0.1'}:${options?.port ?? 'any port'} (${why}). Next: choose an address of this machine and a free port.`,
    ])
  })
}

/**
 * Opens the two ports of a simulator: one for the candidate, and one of this machine alone for the harness.
 *
 * @throws {InputProblem} where one of them cannot be had; then neither stays open
 */
export async function openedForBoth(
  { bind, port, controlPort, publicUrl, tls }: StartedByRun,
  named: string,
): Promise<{ readonly candidateSide: Listener; readonly harnessSide: Listener; close(): Promise<void> }> {
  const secure = tls?.cert && tls.key ? { tls: { cert: tls.cert, key: tls.key } } : {}
  const asked = { host: bind, ...secure, ...(port ? { port } : {}), ...(publicUrl ? { publicUrl } : {}) }
  const candidateSide = await opened(asked, named)
  const harnessSide = await opened(controlPort ? { port: controlPort } : {}, named).catch(async (error: unknown) => {
    await candidateSide.close()
    throw error
  })
  return {
    candidateSide,
    harnessSide,
    async close() {
      await Promise.all([candidateSide.close(), harnessSide.close()])
    },
  }
}
