import type { Behaviour } from '../../mocks/faults/fault.ts'
import type {
  BookingByMessage,
  Candidate,
  FhirInterface,
  PeopleSource,
  PrisonService,
  SupplierDriver,
} from '../candidate/candidate.ts'
import { type Attendant, NOBODY } from '../domain/attended.ts'
import { type Clock, systemClock } from '../domain/clock.ts'
import type { Transport } from '../domain/exchange.ts'
import type { DeclaredType } from '../domain/fhir-server.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { SignIns } from '../domain/named-places.ts'
import { Parked } from '../domain/outcomes.ts'
import type { Role } from '../domain/staff.ts'
import { openBrowser } from '../drivers/browser.ts'
import { withCredentials } from '../drivers/credentials.ts'
import type { AttendedScreens } from '../drivers/healthcare-attended/healthcare.ts'
import { secretsOf } from '../drivers/healthcare-browser/session.ts'
import { runHook } from '../drivers/hook-command.ts'
import { httpTransport, type TlsSettings } from '../drivers/http.ts'
import { type Control, controlOf } from '../drivers/prison-control/control.ts'
import { castOfServer } from './fhir-cast.ts'
import type { Night } from './overnight.ts'
import { castOfPrison } from './prison-cast.ts'
import { userNameOf } from './reference-healthcare.ts'
import type { NhsPlace } from './reference-nhs.ts'
import { type PrisonPlace, serviceOf } from './reference-prison.ts'
import type { CastScreens } from './screens.ts'
import { sessionsOf } from './sessions.ts'
import { startersInThreads } from './system-threads.ts'
import { startersHere, startSystems } from './systems.ts'

/** Who plays which party in a run, and how they are reached. */
export interface Cast {
  readonly clock: Clock
  readonly send: Transport
  /** Which party is under test. */
  readonly role: Candidate['role']
  /** FHIR base of the healthcare system, without a trailing slash; absent where the run itself plays healthcare. */
  readonly healthcareUrl?: string
  /** The supplier's own driver, where it is the way to the system; absent where its FHIR interface is. */
  readonly driver?: SupplierDriver
  /** Where appointments are booked by messages; absent where they are written. */
  readonly booking?: BookingByMessage
  /** What the candidate file says can be asked of a FHIR server that does not describe itself. */
  readonly declares?: readonly DeclaredType[]
  /** Value of the Authorization header by role; empty where the system asks for none. */
  readonly authorizations: Readonly<Partial<Record<Role, string>>>
  readonly preflightAuthorization?: string
  readonly alertTypes: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly people: PeopleSource['source']
  /** What only the screens show, and who sits in front of them; absent where nothing is. */
  readonly attended?: AttendedScreens & { readonly attendant: Attendant }
  /** Screens that a browser can open; absent where there are none. */
  readonly screens?: CastScreens
  /** How it comes to do its overnight work; absent where it says nothing of any. */
  readonly night?: Night
  /** Stops the healthcare system and starts it again; absent where the run has no way to. */
  readonly restart?: (signal: AbortSignal) => Promise<void>
  /** Origin at which the candidate calls the prison simulator; nobody's where the candidate is a FHIR server alone. */
  readonly prisonUrl: string
  /** The prison side as a consumer of its interface reaches it; nobody's where the candidate is a FHIR server alone. */
  readonly prisonService: PrisonService
  /** The control plane of a prison simulator; absent where a prison that is the candidate has none. */
  readonly control?: ControlPlace
  /** The simulator of the NHS side; absent where the run plays healthcare itself. */
  readonly nhs?: Pick<NhsPlace, 'controlUrl' | 'controlKey'>
  /** Everything that must never reach evidence. */
  readonly secrets: readonly string[]
  /** Who is to be told of further secrets as they come to be, for example of tokens. */
  readonly onSecret?: (told: (secret: string) => void) => void
  stop(): Promise<void>
}

/** Where the control plane of a prison simulator is. */
export interface ControlPlace {
  /** Origin. */
  readonly url: string
  readonly key: string
}

/**
 * The control plane of the prison of a run.
 *
 * @param send where what is asked is to be recorded
 * @returns what parks an example, where the prison has no control plane: somebody must act there by hand
 */
export function controlOfCast({ control, send: plain }: Cast, signal: AbortSignal, send: Transport = plain): Control {
  if (control) return controlOf(send, control.url, control.key, signal)
  return async (verb) => {
    throw new Parked(
      `The prison's own staff would have to do this (${verb}), and the candidate file declares no control for it.\nNext: give "interfaces.prison.control", or show this requirement by other evidence.`,
    )
  }
}

/**
 * Starts what the candidate file asks the run to start, in threads of their own, and says how everything is reached.
 *
 * @param behaviour of the reference systems that it starts, where they are not as they are; they then run in this thread
 * @param attendant who is asked about screens that only people can look at
 * @throws {InputProblem} for a candidate that nothing can be asked of
 */
export async function castFor(
  candidate: Candidate,
  behaviour?: Behaviour,
  attendant: Attendant = NOBODY,
): Promise<Cast> {
  if (candidate.role === 'prison') return castOfPrison(candidate, behaviour)
  if (candidate.role === 'fhir') return castOfServer(candidate, behaviour)
  refuseStandIn(candidate)
  const started = await startSystems(candidate, behaviour ? startersHere(behaviour) : startersInThreads(candidate))
  const { prison, nhs, healthcare } = started.systems
  const allowed = [
    ...candidate.hosts,
    ...[healthcare.baseUrl, prison.controlUrl, nhs.controlUrl].map((url) => new URL(url).host),
  ]
  const steady = [
    ...(candidate.prison.mode === 'started-by-run' ? [prison.controlUrl] : []),
    ...(candidate.nhs.mode === 'started-by-run' ? [nhs.controlUrl] : []),
    ...(candidate.reference ? [new URL(healthcare.baseUrl).origin] : []),
  ]
  const http = httpTransport({ clock: systemClock, allowed, steady, tls: tlsByOrigin(candidate, prison, nhs) })
  const { authorizations, preflightAuthorization } = healthcare
  const sessions = sessionsOf(candidate)
  const screens = screensOf(candidate, healthcare, allowed, sessions)
  const { credentials } = candidate.fhir ?? {}
  const watchers: ((secret: string) => void)[] = []
  const onSecret = (secret: string) => {
    for (const told of watchers) told(secret)
  }
  return {
    clock: systemClock,
    send: credentials ? withCredentials(http.send, credentials, { clock: systemClock, onSecret }) : http.send,
    onSecret: (told) => watchers.push(told),
    role: 'healthcare',
    healthcareUrl: healthcare.baseUrl,
    ...(candidate.driver ? { driver: candidate.driver } : {}),
    ...(candidate.booking ? { booking: candidate.booking } : {}),
    ...(candidate.fhir?.declares ? { declares: candidate.fhir.declares } : {}),
    authorizations,
    ...(preflightAuthorization === undefined ? {} : { preflightAuthorization }),
    alertTypes: candidate.alertTypes,
    people: candidate.people.source,
    ...nightOf(candidate),
    ...restartOf(candidate, started.restart),
    ...(candidate.ui.kind === 'attended' ? { attended: { ...candidate.ui, attendant } } : {}),
    ...(screens ? { screens } : {}),
    prisonUrl: prison.url,
    prisonService: serviceOf(prison),
    control: { url: prison.controlUrl, key: prison.controlKey },
    nhs,
    secrets: [
      ...candidate.secrets,
      ...[...sessions.values()].flatMap(secretsOf),
      prison.apiKey,
      prison.controlKey,
      nhs.controlKey,
      ...(credentials ? [] : Object.values(authorizations).map((value) => value.replace(/^Bearer /, ''))),
    ].filter((secret) => secret !== ''),
    async stop() {
      attendant.leave()
      http.close()
      await screens?.close()
      await started.stop()
    },
  }
}

/** The screens of a candidate, and the one browser that opens them; nothing where a browser cannot. */
function screensOf(
  { ui, hosts }: Candidate,
  { baseUrl, authorizations }: FhirInterface,
  allowed: readonly string[],
  sessions: ReturnType<typeof sessionsOf>,
): (CastScreens & { close(): Promise<void> }) | undefined {
  if (ui.kind !== 'browser') return undefined
  const url = ui.url ?? `${new URL(baseUrl).origin}/${ui.frontEnd ?? 'pages'}`
  const given = Object.entries(authorizations).map(([role, value]) => [
    role,
    { name: userNameOf(role), password: value.replace(/^Bearer /, ''), shown: `Synthetic ${role}` },
  ])
  const signIns: SignIns = ui.url === undefined ? Object.fromEntries(given) : ui.signIns
  let opening: ReturnType<typeof openBrowser> | undefined
  const reachable = [...hosts, ...allowed, new URL(url).host]
  return {
    ...{ url, signIns, screens: ui.screens },
    sessionOf: (role) => sessions.get(role),
    browser: () => {
      opening ??= openBrowser(process.env, reachable)
      return opening
    },
    async close() {
      const opened = await opening?.catch(() => undefined)
      if (opened?.found) await opened.browser.close()
    },
  }
}

/** By the candidate's own hook; a system that the run has started, by the run. */
function restartOf({ hooks: { restart } }: Candidate, ours?: () => Promise<void>): Pick<Cast, 'restart'> {
  if (restart !== undefined) return { restart: (signal) => runHook('restart', restart, signal) }
  return ours ? { restart: ours } : {}
}

function nightOf({ overnight, hooks: { jobs } }: Candidate): Pick<Cast, 'night'> {
  if (overnight === undefined && jobs === undefined) return {}
  return { night: { ...(overnight === undefined ? {} : { overnight }), ...(jobs === undefined ? {} : { jobs }) } }
}

/** A reference system must never play a candidate that has nothing to be reached by. */
function refuseStandIn({ fhir, driver, reference, file }: Candidate): void {
  if (fhir || driver || reference) return
  throw new InputProblem([
    `${file}: expected "interfaces.fhir" or "interfaces.driver", the interfaces that Interlock can drive so far; found only others. Next: give it, or have what it would show judged by document.`,
  ])
}

/** A client that shows a certificate shows it where tokens are given as well. */
function originsOf(
  fhir: Pick<FhirInterface, 'baseUrl' | 'tls' | 'credentials'> | undefined,
): Readonly<Record<string, TlsSettings>> {
  if (!fhir?.tls) return {}
  const { tls, baseUrl, credentials } = fhir
  const addresses = [baseUrl, ...(credentials?.client ? [credentials.client.tokenUrl] : [])]
  return Object.fromEntries(addresses.map((address) => [new URL(address).origin, tls]))
}

/** The same certificates that the candidate file names, for the origins that the harness itself calls. */
function tlsByOrigin(
  { fhir, driver, prison, nhs }: Candidate,
  place: PrisonPlace,
  national: Pick<NhsPlace, 'controlUrl'>,
): Readonly<Record<string, TlsSettings>> {
  const { ca: theirs } = (nhs.mode === 'attached' ? nhs.tls : undefined) ?? {}
  const { ca } = (prison.mode === 'attached' ? prison.tls : undefined) ?? {}
  return {
    ...originsOf(fhir ?? driver),
    ...(ca === undefined ? {} : { [place.controlUrl]: { ca } }),
    ...(theirs === undefined ? {} : { [national.controlUrl]: { ca: theirs } }),
  }
}
