import type { PrisonService } from '../domain/prison-service.ts'
import type { ExampleContext } from '../domain/stage.ts'
import { serviceClient } from '../drivers/prison-external-api/client.ts'
import { noticeBox } from '../drivers/prison-external-api/notices.ts'
import { prisonOverExternalApi } from '../drivers/prison-external-api/service.ts'
import { recorded } from '../drivers/recording.ts'
import type { Staging } from './stage.ts'

/** What the prison offers to healthcare, for each example; all share the one queue that the prison has for them. */
export function prisonServices(
  { cast, extent, seed, requestId }: Pick<Staging, 'cast' | 'extent' | 'seed' | 'requestId'>,
  timeoutMs: number,
): (example: ExampleContext) => PrisonService {
  const { clock, send, prisonService } = cast
  const { baseUrl: base, apiKey, queueUrl, codes } = prisonService
  const notices = noticeBox({
    ...{ base, apiKey, send, clock, timeoutMs, requestId },
    ...(queueUrl === undefined ? {} : { queueUrl }),
  })
  return ({ id, record, signal }) => {
    const ask = recorded(send, { party: 'prison', record, clock, requestId })
    return prisonOverExternalApi({
      ...{ notices, record, clock, codes },
      client: serviceClient({ base, apiKey, ask, signal, timeoutMs }),
      reference: (n) => `${id}-${extent}-${seed.runNumber}-${n}`,
    })
  }
}
