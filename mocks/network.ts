import type { RequestHandler } from 'msw'
import type { Trust } from '../src/domain/certificates.ts'
import type { Clock } from '../src/domain/clock.ts'

/**
 * Carries a request to whoever owns its origin. A reference system never opens a socket itself.
 *
 * @param trust whom it may be sent to, where the far end shows a certificate
 */
export type Fetch = (request: Request, trust?: Trust) => Promise<Response>

/** What every reference system is given: time, ids and a way out are injected, so that runs can be byte-stable. */
export interface Surroundings {
  readonly clock: Clock
  /** A new id, unique within the system. */
  readonly id: () => string
  readonly fetch: Fetch
}

/** A reference system ready to be served: handlers for its own origin, and a way to stop its background work. */
export interface ReferenceSystem {
  readonly handlers: readonly RequestHandler[]
  /** Ends polling and timers; resolves when nothing is left running. */
  stop(): Promise<void>
}
