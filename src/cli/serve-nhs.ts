import { randomUUID } from 'node:crypto'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { NhsCounterparty } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { opened } from './listening.ts'
import { type NhsPlace, newSigner, referenceNhs } from './reference-nhs.ts'
import type { Served } from './serve-prison.ts'

/**
 * Serves the simulator of the NHS side on two ports of its own.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function serveNhs({
  bind,
  port,
  controlPort,
  publicUrl,
  tls,
  client,
}: Extract<NhsCounterparty, { mode: 'started-by-run' }>): Promise<Served<NhsPlace>> {
  const secure = tls?.cert && tls.key ? { tls: { cert: tls.cert, key: tls.key } } : {}
  const candidateSide = await opened({
    host: bind,
    ...secure,
    ...(port ? { port } : {}),
    ...(publicUrl ? { publicUrl } : {}),
  })
  const harnessSide = await opened(controlPort ? { port: controlPort } : {}).catch(async (error: unknown) => {
    await candidateSide.close()
    throw error
  })
  const place = {
    url: candidateSide.url,
    controlUrl: harnessSide.url,
    controlKey: `control-${randomUUID()}`,
    ...(client ? {} : { signer: newSigner() }),
  }
  const nhs = referenceNhs({ clock: systemClock, id: randomUUID, fetch: socketFetch }, place, client)
  candidateSide.attach(nhs.api)
  harnessSide.attach(nhs.control)
  return {
    reached: place,
    async stop() {
      await Promise.all([candidateSide.close(), harnessSide.close()])
    },
  }
}
