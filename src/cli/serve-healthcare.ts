import { randomUUID } from 'node:crypto'
import type { HealthcarePolicies } from '../../mocks/healthcare/policies.ts'
import { deskHandlers } from '../../mocks/second-front-end/served.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { Candidate, FhirInterface } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { opened } from './listening.ts'
import { HURRIED_PAGE_MS, newTokens, referenceHealthcare } from './reference-healthcare.ts'
import type { NhsPlace } from './reference-nhs.ts'
import type { PrisonPlace } from './reference-prison.ts'
import type { Served } from './serve-prison.ts'

/** Serves the reference health record on a port of its own, as a consumer of that prison and of those national services. */
export async function serveHealthcare(
  alertTypes: Candidate['alertTypes'],
  prison: PrisonPlace,
  nhs: NhsPlace,
  policies?: HealthcarePolicies,
): Promise<Served<FhirInterface>> {
  const listener = await opened({}, 'reference')
  const tokens = newTokens(randomUUID)
  const baseUrl = `${listener.url}/fhir`
  const surroundings = { clock: systemClock, id: randomUUID, fetch: socketFetch }
  let system = referenceHealthcare(surroundings, { baseUrl, prison, nhs, tokens, alertTypes, hurried: true }, policies)
  const desk = deskHandlers({ origin: listener.url, refreshMs: HURRIED_PAGE_MS })
  listener.attach([...system.handlers, ...desk])
  const authorizations = Object.fromEntries(Object.entries(tokens).map(([role, token]) => [role, `Bearer ${token}`]))
  return {
    reached: { baseUrl, authorizations, preflightAuthorization: `Bearer ${tokens.nurse}` },
    async restart() {
      system = await system.restarted()
      listener.attach([...system.handlers, ...desk])
    },
    async stop() {
      await system.stop()
      await listener.close()
    },
  }
}
