import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'msw'
import type { Behaviour } from '../../mocks/faults/fault.ts'
import { createHealthcare } from '../../mocks/healthcare/system.ts'
import { referencePolicies } from '../../mocks/healthcare/policies.ts'
import type { Fetch } from '../../mocks/network.ts'
import { standardPolicies } from '../../mocks/prison/policies.ts'
import { createPrison } from '../../mocks/prison/simulator.ts'
import { listen, socketFetch } from '../../mocks/serve.ts'
import { type Clock, systemClock, type VirtualClock } from '../domain/clock.ts'
import type { Transport } from '../domain/exchange.ts'
import { ESTABLISHMENTS } from '../domain/people.ts'
import { ROLES, type Role } from '../domain/staff.ts'
import { httpTransport } from '../drivers/http.ts'
import { inProcessNetwork } from '../drivers/in-process.ts'

/** Who plays which party in a run, and how they are reached. */
export interface Cast {
  readonly clock: Clock
  readonly send: Transport
  /** FHIR base of the healthcare system, without a trailing slash. */
  readonly healthcareUrl: string
  readonly tokens: Readonly<Partial<Record<Role, string>>>
  readonly alertTypes: Readonly<Partial<Record<Role, readonly string[]>>>
  /** Origin of the prison simulator's control plane. */
  readonly controlUrl: string
  readonly controlKey: string
  /** Everything that must never reach evidence. */
  readonly secrets: readonly string[]
  stop(): Promise<void>
}

/** Which of the prison's alert types each role of the reference healthcare system may see. */
const CLINICAL = ['H', 'X', 'V', 'R', 'M', 'T', 'O', 'A', 'P', 'L']
const ALERT_TYPES: Readonly<Record<Role, readonly string[]>> = {
  nurse: CLINICAL,
  'female nurse': CLINICAL,
  doctor: CLINICAL,
  'clinic clerk': ['X', 'R'],
  'identity officer': [],
}

/** The reference systems as they keep every requirement. */
export const REFERENCE_BEHAVIOUR: Behaviour = { healthcare: referencePolicies, prison: standardPolicies }

interface Places {
  readonly prison: string
  readonly control: string
  readonly healthcare: string
}

/** The reference systems on sockets of this machine, in real time. */
export async function castOnSockets(behaviour: Behaviour = REFERENCE_BEHAVIOUR): Promise<Cast> {
  const [prison, control, healthcare] = await Promise.all([listen(), listen(), listen()])
  const http = httpTransport({ clock: systemClock, allowed: [prison, control, healthcare].map(({ url }) => new URL(url).host) })
  const places = { prison: prison.url, control: control.url, healthcare: healthcare.url }
  const systems = referenceSystems(places, behaviour, systemClock, randomUUID, socketFetch)
  prison.attach(systems.prison)
  control.attach(systems.control)
  healthcare.attach(systems.healthcare)
  return {
    ...systems.cast,
    clock: systemClock,
    send: http.send,
    async stop() {
      await systems.stop()
      http.close()
      await Promise.all([prison.close(), control.close(), healthcare.close()])
    },
  }
}

/** The reference systems without sockets, in virtual time. */
export function castInProcess(clock: VirtualClock, behaviour: Behaviour = REFERENCE_BEHAVIOUR): Cast {
  const network = inProcessNetwork(clock)
  let ids = 0
  const id = () => {
    ids += 1
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  }
  const places = { prison: 'http://prison.test', control: 'http://control.test', healthcare: 'http://healthcare.test' }
  const systems = referenceSystems(places, behaviour, clock, id, network.fetch)
  network.serve(places.prison, systems.prison)
  network.serve(places.control, systems.control)
  network.serve(places.healthcare, systems.healthcare)
  return { ...systems.cast, clock, send: network.send, stop: systems.stop }
}

interface ReferenceSystems {
  readonly prison: readonly RequestHandler[]
  readonly control: readonly RequestHandler[]
  readonly healthcare: readonly RequestHandler[]
  readonly cast: Omit<Cast, 'clock' | 'send' | 'stop'>
  stop(): Promise<void>
}

function referenceSystems(places: Places, behaviour: Behaviour, clock: Clock, id: () => string, fetch: Fetch): ReferenceSystems {
  const surroundings = { clock, id, fetch }
  const apiKey = `api-${id()}`
  const controlKey = `control-${id()}`
  const tokens = Object.fromEntries(ROLES.map((role) => [role, `${role.replace(' ', '-')}-${id()}`]))
  const prison = createPrison(
    surroundings,
    { publicUrl: places.prison, controlUrl: places.control, apiKey, controlKey, extent: 'target', prisons: [...ESTABLISHMENTS] },
    behaviour.prison,
  )
  const healthcareUrl = `${places.healthcare}/fhir`
  const healthcare = createHealthcare(
    surroundings,
    {
      baseUrl: healthcareUrl,
      prison: { baseUrl: places.prison, apiKey, sqsUrl: places.prison, queueUrl: `${places.prison}/000000000000/prison-events` },
      staff: ROLES.map((role) => ({
        role,
        token: tokens[role] ?? '',
        id: role.replace(' ', '-'),
        name: `Synthetic ${role}`,
        gender: role === 'female nurse' ? 'female' : 'male',
      })),
      establishments: ESTABLISHMENTS,
      alertVisibility: ALERT_TYPES,
    },
    behaviour.healthcare,
  )
  return {
    prison: prison.externalApi,
    control: prison.control,
    healthcare: healthcare.handlers,
    cast: {
      healthcareUrl,
      tokens,
      alertTypes: ALERT_TYPES,
      controlUrl: places.control,
      controlKey,
      secrets: [apiKey, controlKey, ...Object.values(tokens)],
    },
    async stop() {
      await healthcare.stop()
      await prison.stop()
    },
  }
}
