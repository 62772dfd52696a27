import type { Behaviour } from '../../mocks/faults/fault.ts'
import type { Candidate, FhirInterface } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { withCredentials } from '../drivers/credentials.ts'
import { httpTransport } from '../drivers/http.ts'
import type { Cast } from './cast.ts'
import type { Served } from './serve-prison.ts'

/**
 * The cast of a run whose candidate is a FHIR server and nothing else. Our own is started where the candidate file says
 * so.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function castOfServer(candidate: Candidate, behaviour?: Behaviour): Promise<Cast> {
  const { reached, stop } = await serverOf(candidate, behaviour)
  const { origin, host } = new URL(reached.baseUrl)
  const http = httpTransport({
    clock: systemClock,
    allowed: [...candidate.hosts, host],
    ...(candidate.reference ? { steady: [origin] } : {}),
    tls: reached.tls ? { [origin]: reached.tls } : {},
  })
  const { credentials } = candidate.fhir ?? {}
  const watchers: ((secret: string) => void)[] = []
  const onSecret = (secret: string) => {
    for (const told of watchers) told(secret)
  }
  return castFromServer(reached, {
    clock: systemClock,
    send: credentials ? withCredentials(http.send, credentials, { clock: systemClock, onSecret }) : http.send,
    onSecret: (told) => watchers.push(told),
    secrets: [...candidate.secrets, ...(credentials ? [] : [tokenOf(reached)])].filter((secret) => secret !== ''),
    async stop() {
      http.close()
      await stop()
    },
  })
}

/** Nobody: a FHIR server that is the candidate is connected to no prison. */
const NOBODY = 'http://nobody.invalid'

/** What is the same of every FHIR server that is the candidate. */
export function castFromServer(
  { baseUrl, preflightAuthorization, declares }: FhirInterface,
  rest: Pick<Cast, 'clock' | 'send' | 'onSecret' | 'secrets' | 'stop'>,
): Cast {
  return {
    ...rest,
    role: 'fhir',
    healthcareUrl: baseUrl,
    ...(declares ? { declares } : {}),
    authorizations: {},
    ...(preflightAuthorization === undefined ? {} : { preflightAuthorization }),
    alertTypes: {},
    people: 'created-over-fhir',
    prisonUrl: NOBODY,
    prisonService: { baseUrl: NOBODY, apiKey: '', codes: {} },
  }
}

function tokenOf({ preflightAuthorization = '' }: FhirInterface): string {
  return preflightAuthorization.replace(/^Bearer /, '')
}

async function serverOf({ fhir }: Candidate, behaviour: Behaviour | undefined): Promise<Served<FhirInterface>> {
  if (fhir) return { reached: fhir, stop: async () => undefined }
  return (await import('./serve-fhir.ts')).serveFhir(behaviour?.fhir)
}
