import { randomUUID } from 'node:crypto'
import type { FhirPolicies } from '../../mocks/fhir/policies.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { FhirInterface } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { opened } from './listening.ts'
import { referenceFhir } from './reference-fhir.ts'
import type { Served } from './serve-prison.ts'

/**
 * Serves our plain FHIR server on a port of its own.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function serveFhir(policies?: FhirPolicies): Promise<Served<FhirInterface>> {
  const listener = await opened({}, 'reference')
  const surroundings = { clock: systemClock, id: randomUUID, fetch: socketFetch }
  const { system, reached } = referenceFhir(surroundings, listener.url, policies)
  listener.attach(system.handlers)
  return {
    reached,
    async stop() {
      await system.stop()
      await listener.close()
    },
  }
}
