import type { Behaviour } from '../../mocks/faults/fault.ts'
import type { FhirPolicies } from '../../mocks/fhir/policies.ts'
import type { PrisonPolicies } from '../../mocks/prison/policies.ts'
import type { SimulatedPrison } from '../candidate/candidate.ts'
import type { VirtualClock } from '../domain/clock.ts'
import type { Role } from '../domain/staff.ts'
import { inProcessNetwork } from '../drivers/in-process.ts'
import type { Cast } from './cast.ts'
import { castFromServer } from './fhir-cast.ts'
import { castFromPrison } from './prison-cast.ts'
import { referenceFhir } from './reference-fhir.ts'
import { newTokens, referenceHealthcare } from './reference-healthcare.ts'
import { newSigner, referenceNhs } from './reference-nhs.ts'
import { asCandidate, referencePrison, serviceOf } from './reference-prison.ts'
import type { Makers } from './reference-systems.ts'
import { NAMED_AUTHORITY, virtualCertificates } from './virtual-certificates.ts'

const PRISON = { url: 'http://prison.test', controlUrl: 'http://control.test' }
const NHS = { url: 'https://nhs.test', controlUrl: 'http://nhs-control.test' }
const HEALTHCARE = 'http://healthcare.test'
const SERVER = 'http://server.test'

/** The prison simulator alone, as the candidate, without sockets and in virtual time. */
export function prisonInProcess(
  clock: VirtualClock,
  simulated: SimulatedPrison,
  policies: PrisonPolicies,
  makers?: Pick<Makers, 'createPrison'>,
): Cast {
  const network = inProcessNetwork(clock)
  const id = counted()
  const place = { ...PRISON, apiKey: `api-${id()}`, controlKey: `control-${id()}` }
  const surroundings = { clock, id, fetch: network.fetch }
  const prison = referencePrison(surroundings, place, policies, makers?.createPrison, asCandidate(simulated))
  network.serve(place.url, prison.externalApi)
  network.serve(place.controlUrl, prison.control)
  return castFromPrison(serviceOf(place), {
    clock,
    send: network.send,
    people: 'arranged-by-control',
    secrets: [],
    stop: () => prison.stop(),
  })
}

/** Our plain FHIR server alone, as the candidate, without sockets and in virtual time. */
export function serverInProcess(
  clock: VirtualClock,
  policies: FhirPolicies,
  makers?: Pick<Makers, 'createFhirServer'>,
): Cast {
  const network = inProcessNetwork(clock)
  const surroundings = { clock, id: counted(), fetch: network.fetch }
  const { system, reached } = referenceFhir(surroundings, SERVER, policies, makers?.createFhirServer)
  network.serve(SERVER, system.handlers)
  return castFromServer(reached, { clock, send: network.send, secrets: [], stop: () => system.stop() })
}

/** The reference systems without sockets, in virtual time; ids are counted, so that two runs are alike. */
export function castInProcess(
  clock: VirtualClock,
  alertTypes: Cast['alertTypes'],
  behaviour: Behaviour,
  makers?: Makers,
): Cast {
  const network = inProcessNetwork(clock)
  const id = counted()
  const surroundings = { clock, id, fetch: network.fetch }
  const place = { ...PRISON, apiKey: `api-${id()}`, controlKey: `control-${id()}` }
  const tokens = newTokens(id)
  const baseUrl = `${HEALTHCARE}/fhir`
  const prison = referencePrison(surroundings, place, behaviour.prison, makers?.createPrison)
  const certificates = virtualCertificates()
  const nhsPlace = { ...NHS, controlKey: `control-${id()}`, signer: newSigner(), authority: NAMED_AUTHORITY }
  const nhs = referenceNhs(surroundings, nhsPlace, { certificates }, makers?.createNhs)
  let healthcare = referenceHealthcare(
    surroundings,
    { baseUrl, prison: place, nhs: nhsPlace, tokens, alertTypes },
    behaviour.healthcare,
    makers?.createHealthcare,
  )
  network.serve(place.url, prison.externalApi)
  network.serve(place.controlUrl, prison.control)
  network.serve(NHS.url, nhs.api, certificates)
  network.serve(NHS.controlUrl, nhs.control)
  network.serve(HEALTHCARE, healthcare.handlers)
  const authorizations: Partial<Record<Role, string>> = {}
  for (const [role, token] of Object.entries(tokens)) authorizations[role as Role] = `Bearer ${token}`
  return {
    clock,
    send: network.send,
    role: 'healthcare',
    healthcareUrl: baseUrl,
    authorizations,
    preflightAuthorization: `Bearer ${tokens.nurse}`,
    alertTypes,
    people: 'received-from-prison',
    async restart() {
      healthcare = await healthcare.restarted()
      network.serve(HEALTHCARE, healthcare.handlers)
    },
    prisonUrl: place.url,
    prisonService: serviceOf(place),
    control: { url: place.controlUrl, key: place.controlKey },
    nhs: nhsPlace,
    secrets: [],
    async stop() {
      await healthcare.stop()
      await prison.stop()
    },
  }
}

/** Ids that are counted. */
function counted(): () => string {
  let ids = 0
  return () => {
    ids += 1
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  }
}
