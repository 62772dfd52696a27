import type { Candidate } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { reach } from '../drivers/reach.ts'
import { type Fall, fallOf } from './rungs.ts'

/** Milliseconds for each of name, port and TLS. */
const PATIENCE_MS = 5_000

/**
 * The lowest rungs of the ladder, tried before anything is started: whether the candidate can be connected to at all.
 * What the run itself starts is not tried; it has no address yet.
 */
export async function connectionFall(
  { fhir, driver, prisonService, hosts }: Candidate,
  timeoutMs = PATIENCE_MS,
): Promise<Fall | undefined> {
  const { baseUrl, tls } = fhir ?? driver ?? prisonService ?? {}
  if (baseUrl === undefined) return undefined
  const unreached = await reach(baseUrl, {
    clock: systemClock,
    allowed: hosts,
    ...(tls ? { tls } : {}),
    timeoutMs,
    signal: new AbortController().signal,
  })
  return unreached && fallOf(baseUrl, unreached)
}
