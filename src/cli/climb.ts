import type { Candidate } from '../candidate/candidate.ts'
import type { Recorder } from '../domain/exchange.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import type { Role } from '../domain/staff.ts'
import type { Recorded } from '../drivers/recording.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import type { Ending } from '../verdict/exit-code.ts'
import { type Ask, CONTROL_READ, refused } from './candidate-answers.ts'
import { type Cast, castFor, controlOfCast } from './cast.ts'
import { connectionFall } from './connection.ts'
import { asking, type Checked, preflight } from './preflight.ts'
import { type Fall, type Rung, type Stop, stopOf, told } from './rungs.ts'
import { capabilityFall, conformanceFall, dataFall, servedBy, type Upper } from './upper-rungs.ts'

/** What the ladder is climbed with. */
export interface Climbing {
  /** Milliseconds to wait for a first call of the candidate. */
  readonly waitMs: number
  readonly requestId: () => string
  readonly say: (words: string) => void
  /** Told everything that must never be said, once that is known. */
  readonly evidenceFor: (cast: Pick<Cast, 'secrets' | 'onSecret'>) => Pick<EvidenceStore, 'keep'>
}

/** Milliseconds between two looks at whether the candidate has called. */
const PAUSE_MS = 250

/** Roles that a system may well refuse: one that may do nothing yet. */
const MAY_BE_REFUSED: ReadonlySet<string> = new Set(['newcomer'])

/** Tries one rung after the other, says what holds, and stops at the first that does not. */
export async function climb(candidate: Candidate, climbing: Climbing): Promise<Ending> {
  const { say } = climbing
  const holds = (rung: Rung, words: string) => say(`${rung}: ${words}`)
  const connection = await connectionFall(candidate)
  if (connection) return fallen(say, connection)
  const own = candidate.fhir ?? candidate.driver ?? candidate.prisonService
  const secure = own?.baseUrl.startsWith('https:') ? 'agreed on' : 'not used'
  if (own) for (const rung of ['name', 'port', 'TLS'] as const) holds(rung, rung === 'TLS' ? secure : 'found')
  const cast = await castFor(candidate)
  try {
    return await climbOn(candidate, cast, climbing, holds)
  } catch (error) {
    if (!(error instanceof HarnessFault)) throw error
    say(`${error.message}\nNext: report this as a bug of Interlock.\nRung: inbound leg. To be mended in: our harness.`)
    return 'void'
  } finally {
    await cast.stop()
  }
}

async function climbOn(
  candidate: Candidate,
  cast: Cast,
  { say, waitMs, requestId, evidenceFor }: Climbing,
  holds: (rung: Rung, words: string) => void,
): Promise<Ending> {
  const evidence = evidenceFor(cast)
  const { signal } = new AbortController()
  const people = { seed: { seed: 'doctor', runNumber: 1 }, examples: [] }
  const checked: Checked = { cast, evidence, extent: 'target', mode: 'rehearsal', people, requestId, signal }
  const { stop, fall, clockApartSeconds, exchanges } = await preflight(checked)
  if (fall) return fallen(say, fall)
  if (stop) {
    say(stop.liveData ?? stop.misconfigured ?? stop.unreachable ?? '')
    return endingOf(stop)
  }
  if (cast.role === 'prison') {
    holds('authentication', `${cast.prisonUrl} answers, and accepts the key of the run.`)
    return 'conformant'
  }
  let asked = exchanges.length
  const record: Recorder = (exchange) => {
    asked += 1
    evidence.keep(exchange, asked)
    return asked
  }
  const answers: Recorded[] = []
  const plain = asking(checked, record)
  const ask: Ask = async (path, role) => {
    const answer = await plain(path, role)
    answers.push(answer)
    return answer
  }
  const { healthcareUrl: base = '' } = cast
  if (cast.role === 'fhir') {
    holds('authentication', `${base} answers, and accepts the credential of the run.`)
    say(clockWords(clockApartSeconds))
    return climbServer(cast, { base, ask, nonce: () => `interlock-${requestId()}`, known: [] }, answers, { say, holds })
  }
  const credential = cast.driver
    ? undefined
    : await credentialFall(base, ask, Object.keys(cast.authorizations) as Role[])
  if (credential) return fallen(say, credential)
  holds('authentication', 'accepted.')
  say(clockWords(clockApartSeconds))
  const inbound = await inboundFall(candidate, cast, waitMs, (words) => holds('inbound leg', words))
  if (inbound) return fallen(say, inbound)
  if (cast.driver) {
    holds('capability', 'its driver says what it can be asked. Whether it tells the truth, a run says.')
    return 'conformant'
  }
  const known = candidate.people.source === 'known' ? candidate.people.people.filter(({ used }) => !used) : []
  const upper = { base, ask, nonce: () => `interlock-${requestId()}`, known }
  const capability = await capabilityFall(upper, cast.declares)
  if (capability) return fallen(say, capability)
  holds('capability', 'FHIR R4, with patients that can be read and searched for.')
  const data = await dataFall(upper)
  if (data) return fallen(say, data)
  holds('data', 'answers depend on what is asked.')
  const conformance = conformanceFall(base, answers)
  if (conformance) return fallen(say, conformance)
  holds('conformance', 'the form of these answers is that of FHIR. Whether the rest conforms, a run says.')
  return 'conformant'
}

/** The upper rungs of a FHIR server that is judged alone: nobody calls anybody, and there need not be patients. */
async function climbServer(
  { declares }: Cast,
  upper: Upper,
  answers: readonly Recorded[],
  { say, holds }: Pick<Climbing, 'say'> & { readonly holds: (rung: Rung, words: string) => void },
): Promise<Ending> {
  const served = await servedBy(upper, declares)
  if ('fall' in served) return fallen(say, served.fall)
  const { tried, describesItself } = served
  const whence = describesItself
    ? 'FHIR R4, as it says itself'
    : 'it does not describe itself; as the candidate file says'
  holds('capability', `${whence}. Tried by ${tried.type}.`)
  const data = await dataFall({ ...upper, tried })
  if (data) return fallen(say, data)
  holds('data', 'answers depend on what is asked.')
  const conformance = conformanceFall(upper.base, answers)
  if (conformance) return fallen(say, conformance)
  holds('conformance', 'the form of these answers is that of FHIR. Whether the rest conforms, a run says.')
  return 'conformant'
}

/** Every role acts with its own credential; each is tried by a read about nobody. */
async function credentialFall(base: string, ask: Ask, roles: readonly Role[]): Promise<Fall | undefined> {
  for (const role of roles) {
    const answer = await ask(CONTROL_READ, role)
    const status = answer.response?.status
    if (status === 401 || (status === 403 && !MAY_BE_REFUSED.has(role)))
      return refused(base, answer, `the credential of the ${role}`)
  }
  return undefined
}

/** Whether the candidate has ever called the simulator that it is to call. */
async function inboundFall(
  { people }: Candidate,
  cast: Cast,
  waitMs: number,
  holds: (words: string) => void,
): Promise<Fall | undefined> {
  const { clock, prisonUrl } = cast
  const control = controlOfCast(cast, new AbortController().signal)
  if (people.source === 'created-over-fhir') {
    holds('not tried: the candidate file says that the run makes the records itself.')
    return undefined
  }
  for (const end = clock.elapsedMs() + waitMs; ; ) {
    const { lastAt } = await control('health/show', {})
    if (typeof lastAt === 'string') {
      holds(`${prisonUrl} was called; last call: ${lastAt}.`)
      return undefined
    }
    if (clock.elapsedMs() >= end)
      return {
        rung: 'inbound leg',
        blame: 'your configuration',
        expected: 'a call of the candidate at the prison simulator',
        found: `No call seen at ${prisonUrl}; last call: never`,
        seen: `the log of the simulator, for ${waitMs / 1000} s`,
        next: 'point the prison address, queue and key of the system at the simulator.',
      }
    await clock.sleep(PAUSE_MS)
  }
}

function fallen(say: (words: string) => void, fall: Fall): Ending {
  say(told(fall))
  return endingOf(stopOf(fall))
}

function endingOf({ liveData, misconfigured }: Stop): Ending {
  if (liveData !== undefined) return 'possible live data'
  return misconfigured === undefined ? 'candidate unreachable' : 'configuration or usage'
}

function clockWords(apart: number | undefined): string {
  if (apart === undefined) return 'Its clock: it does not say what it shows.'
  return `Its clock: ${apart === 0 ? 'as ours' : `${Math.abs(apart)} s ${apart > 0 ? 'ahead of' : 'behind'} ours`}.`
}
