import { type Listener, listen } from '../../mocks/serve.ts'
import { InputProblem } from '../domain/input-problem.ts'

/** @throws {InputProblem} where the port cannot be had */
export async function opened(options: Parameters<typeof listen>[0]): Promise<Listener> {
  return listen(options).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([
      `counterparties.prison: cannot listen at ${options?.host ?? '127.0.0.1'}:${options?.port ?? 'any port'} (${why}). Next: choose an address of this machine and a free port.`,
    ])
  })
}
