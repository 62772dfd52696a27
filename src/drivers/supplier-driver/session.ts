import { ConfigurationProblem, Unsupported } from '../../domain/outcomes.ts'
import type { Role } from '../../domain/staff.ts'
import { type ControlRead, meaningOfAnswer, meaningOfFailure } from '../fhir-objection.ts'
import type { RecordedTransport } from '../recording.ts'
import { type Codes, type DriverAnswer, PROTOCOL, type Sourced } from './messages.ts'
import { type DriverCommand, type DriverProcess, type DriverSettings, startDriver } from './process.ts'
import { type Item, itemsIn, valueIn } from './provenance.ts'
import { type Passed, type ProxySettings, recordingProxy } from './proxy.ts'

/** What a look found, all of it in what the system answered just now. */
export interface Look {
  readonly items: readonly Item[]
  readonly seen: string
}

/** What a verb was answered by the system. */
export interface Deed {
  readonly accepted: boolean
  readonly reasons: readonly string[]
  readonly message: string
  readonly busy: readonly Item[]
  readonly passed: Passed
}

/** One example's use of a supplier's driver. */
export interface DriverSession {
  look(ask: string, role: Role, about: object): Promise<Look>
  act(ask: string, role: Role, about: object): Promise<Deed>
  /** What it says that it can be asked. */
  offers(): Promise<readonly string[]>
  stop(): Promise<void>
}

export interface SessionSettings extends DriverSettings, Omit<ProxySettings, 'ask'> {
  readonly driver: DriverCommand
  readonly ask: RecordedTransport
  /** Whether the system answers at all. */
  readonly control: ControlRead
}

/** Starts the driver when it is first asked something; one question after the other. */
export function driverSession(settings: SessionSettings): DriverSession {
  let starting: ReturnType<typeof begin> | undefined
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.then(work, work)
    queue = mine.catch(() => undefined)
    return mine
  }
  const begun = () => {
    starting ??= begin(settings)
    return starting
  }
  const put = (ask: string, role: Role, about: object, looks: boolean) =>
    inTurn(async () => {
      const { process, proxy, hello } = await begun()
      if (!hello.asks.includes(ask))
        throw new Unsupported(
          `The driver does not offer "${ask}".\nNext: add it to the driver and to what it says to "hello", or show this requirement by other evidence.`,
        )
      const passage = proxy.open(role, looks)
      try {
        const answer = await process.ask({ ask, proxy: passage.url, role, ...about }, settings.signal)
        return { answer, passed: [...passage.passed], codes: hello.codes }
      } finally {
        passage.close()
        if (passage.stopped() !== undefined) await Promise.reject(passage.stopped())
      }
    })
  return {
    offers: () => inTurn(async () => (await begun()).hello.asks),
    async look(ask, role, about) {
      const { answer, passed, codes } = await put(ask, role, about, true)
      await refuseTrouble(passed, ask, settings.control)
      const { lists = [] } = answer
      refuseNothing(answer, lists.length > 0, ask)
      const items: Item[] = []
      const seen: string[] = []
      for (const { exchange, ...list } of lists) {
        const source = sourceIn(passed, exchange, ask)
        if ((source.status ?? 0) >= 300)
          throw new Unsupported(`The driver tells what a refusal says.\nSeen: ${source.where}\nNext: mend the driver.`)
        items.push(...itemsIn(list, { body: bodyOf(source), where: source.where }, codes))
        seen.push(source.where)
      }
      return { items, seen: seen.join('; ') }
    },
    async act(ask, role, about) {
      const { answer, passed, codes } = await put(ask, role, about, false)
      await refuseTrouble(passed, ask, settings.control)
      refuseNothing(answer, answer.exchange !== undefined, ask)
      const one = sourceIn(passed, answer.exchange, ask)
      if (isRead(one))
        throw new Unsupported(`The driver says that a read did what "${ask}" asks for.\nSeen: ${one.where}`)
      const last = passed.findLast((each) => !isRead(each))
      if (last !== one)
        throw new Unsupported(
          `The driver says that "${ask}" was decided before it was over.\nSeen: ${one.where}, and then ${last?.where}\nNext: have the driver tell the last of what it sent.`,
        )
      const source = { body: bodyOf(one), where: one.where }
      const said = (field: string, value: Sourced | undefined) => (value ? valueIn(field, value, source, codes) : '')
      const refused = said('refused', answer.refused) !== ''
      return {
        accepted: (one.status ?? 0) < 300 && !refused,
        reasons: (answer.reasons ?? []).map((reason) => said('refusal', reason)),
        message: said('message', answer.message),
        busy: answer.busy ? itemsIn(answer.busy, source, codes) : [],
        passed: one,
      }
    },
    async stop() {
      if (!starting) return
      const { process, proxy } = await starting.catch(() => ({ process: undefined, proxy: undefined }))
      process?.stop()
      proxy?.close()
    },
  }
}

async function begin(settings: SessionSettings) {
  const proxy = await recordingProxy(settings)
  const process = startDriver(settings.driver, settings)
  try {
    return { proxy, process, hello: await helloOf(process, settings.signal) }
  } catch (error) {
    process.stop()
    proxy.close()
    throw error
  }
}

async function helloOf(
  process: DriverProcess,
  signal: AbortSignal,
): Promise<{ readonly asks: readonly string[]; readonly codes: Codes }> {
  const { asks, codes = {}, error } = await process.ask({ ask: 'hello', protocol: PROTOCOL }, signal)
  if (asks) return { asks, codes }
  throw new ConfigurationProblem(
    `Expected the driver to say what it can be asked; found: ${error ?? 'something else'}.\nNext: have it answer "hello" with "asks".`,
  )
}

/** What the system itself did wrong goes before what its driver made of it. */
async function refuseTrouble(passed: readonly Passed[], ask: string, control: ControlRead): Promise<void> {
  for (const { number, status, headers, text, where, failure } of passed) {
    if (failure) throw await meaningOfFailure(failure, where, control)
    if (status === undefined || !TROUBLE(status)) continue
    const attempt = { status, headers, text, body: text.slice(0, 200), exchange: number, where }
    throw await meaningOfAnswer(attempt, `"${ask}" to be answered`, control)
  }
}

const isRead = ({ method }: Passed) => method === 'GET' || method === 'HEAD'

const TROUBLE = (status: number) => status >= 500 || [301, 302, 303, 307, 308, 401, 403, 429].includes(status)

function refuseNothing({ error }: DriverAnswer, isAnswer: boolean, ask: string): void {
  if (isAnswer) return
  throw new Unsupported(
    `The driver could not do "${ask}": ${error ?? 'its answer is one to another kind of question'}.\nNext: mend the driver, or show this requirement by other evidence.`,
  )
}

function sourceIn(passed: readonly Passed[], exchange: number | undefined, ask: string): Passed {
  const one = passed.find(({ number }) => number === exchange)
  if (one) return one
  const numbers = passed.map(({ number }) => number).join(', ')
  throw new Unsupported(
    `The driver answered "${ask}" from exchange ${exchange}; found ${numbers ? `exchanges ${numbers}` : 'no exchange'} through the proxy while it was asked.\nNext: have the driver ask its system, through the proxy and for each question anew.`,
  )
}

function bodyOf({ text }: Passed): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
