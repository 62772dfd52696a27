import { randomUUID } from 'node:crypto'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import { systemClock } from '../domain/clock.ts'
import { openedForBoth } from './listening.ts'
import { type NhsPlace, newSigner, referenceNhs } from './reference-nhs.ts'
import type { Served } from './serve-prison.ts'
import type { StartedNhs } from './systems.ts'

/**
 * Serves the simulator of the NHS side on two ports of its own.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function serveNhs(started: StartedNhs): Promise<Served<NhsPlace>> {
  const { candidateSide, harnessSide, close } = await openedForBoth(started, 'counterparties.nhs')
  const { client } = started
  const place = {
    url: candidateSide.url,
    controlUrl: harnessSide.url,
    controlKey: `control-${randomUUID()}`,
    ...(client ? {} : { signer: newSigner() }),
  }
  const nhs = referenceNhs({ clock: systemClock, id: randomUUID, fetch: socketFetch }, place, client)
  candidateSide.attach(nhs.api)
  harnessSide.attach(nhs.control)
  return { reached: place, stop: close }
}
