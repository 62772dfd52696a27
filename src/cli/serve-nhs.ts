import { randomUUID } from 'node:crypto'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import { systemClock } from '../domain/clock.ts'
import { openedForBoth } from './listening.ts'
import { certificatesOf, ownAuthority } from './own-authority.ts'
import { type NhsPlace, newSigner, referenceNhs } from './reference-nhs.ts'
import type { Served } from './serve-prison.ts'
import type { StartedNhs } from './systems.ts'

/**
 * Serves the simulator of the NHS side on two ports of its own.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function serveNhs(started: StartedNhs): Promise<Served<NhsPlace>> {
  const { client, ownAuthority: own, bind, publicUrl } = started
  const host = publicUrl === undefined ? bind : new URL(publicUrl).hostname
  const authority = own && ownAuthority(host, systemClock.now(), own.folder)
  const tls = authority ? { tls: authority.certificate('valid') } : {}
  const { candidateSide, harnessSide, close } = await openedForBoth({ ...started, ...tls }, 'counterparties.nhs')
  const place = {
    url: candidateSide.url,
    controlUrl: harnessSide.url,
    controlKey: `control-${randomUUID()}`,
    ...(client ? {} : { signer: newSigner() }),
    ...(authority ? { authority: { ca: authority.ca, crl: authority.crl } } : {}),
  }
  const nhs = referenceNhs({ clock: systemClock, id: randomUUID, fetch: socketFetch }, place, {
    ...(client ? { client } : {}),
    ...(authority ? { certificates: certificatesOf(authority, candidateSide) } : {}),
  })
  candidateSide.attach(nhs.api)
  harnessSide.attach(nhs.control)
  return { reached: place, stop: close }
}
