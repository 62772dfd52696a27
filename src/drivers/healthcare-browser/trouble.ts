import {
  CandidateUnreachable,
  ConfigurationProblem,
  Inconclusive,
  NoBrowser,
  NonConformance,
} from '../../domain/outcomes.ts'

/** What was wanted of a page, for the message of what went wrong. */
export interface Wanted {
  readonly expected: string
  readonly seen: string
}

const UNREACHABLE = /net::ERR_(?:NAME_NOT_RESOLVED|CONNECTION|CERT|SSL|ADDRESS|TIMED_OUT|INTERNET|PROXY)/
/** What a browser says of a deed that something of this kind does not allow; a script of ours that fails is none. */
const NOT_OF_THAT_KIND = /^(?:locator|elementHandle)\.(?!evaluate)\w+: (?:Error: )?(?!Timeout)/
const GONE = /Target (?:page|closed|crashed)|has been closed|Browser closed|browser has disconnected/i

/** What an error of the browser says of whom: the candidate, its file, this machine, or nobody yet. */
export function meaningOf(error: unknown, { expected, seen }: Wanted, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  if (!(error instanceof Error) || error instanceof Inconclusive || error instanceof NonConformance) return error
  const message = error.message.split('\n', 1)[0] ?? ''
  if (UNREACHABLE.test(message))
    return new CandidateUnreachable(
      `${seen}: ${message}. Next: name every host that the pages use under "hosts" in the candidate file.`,
    )
  if (GONE.test(message)) return new NoBrowser(`The browser went away while ${expected} was looked for: ${message}`)
  if (/strict mode violation/.test(message))
    return new ConfigurationProblem(
      `Expected ${expected} at one place; found several. Next: name the place in the candidate file so that it is one.`,
    )
  if (/Execution context was destroyed|Frame was detached/.test(message))
    return new NonConformance({ expected, found: 'that the view was replaced while it was looked at', seen })
  if (error.name === 'TimeoutError') return new NonConformance({ expected, found: 'that it was not there', seen })
  if (NOT_OF_THAT_KIND.test(message))
    return new ConfigurationProblem(
      `Expected ${expected}; the browser cannot do that with what stands there: ${message}. Next: name a place in the candidate file with which it can.`,
    )
  return error
}

/**
 * The same verbs, of which each says in our words what the browser said in its own.
 *
 * @param holds throws where nothing that was seen or missed counts, whatever it was
 */
export function inOurWords<T extends object>(verbs: T, signal: AbortSignal, holds: () => Promise<void>): T {
  const said = Object.entries(verbs).map(([name, verb]) => {
    if (typeof verb !== 'function') return [name, verb]
    const told = (...asked: readonly unknown[]) => {
      const answer: unknown = Reflect.apply(verb, verbs, asked)
      if (!(answer instanceof Promise)) return answer
      return answer.then(
        async (value: unknown) => {
          await holds()
          return value
        },
        async (error: unknown) => {
          const meaning = meaningOf(error, { expected: 'what was to be seen', seen: 'on a screen' }, signal)
          if (meaning instanceof NonConformance) await holds()
          throw meaning
        },
      )
    }
    return [name, told]
  })
  return Object.fromEntries(said) as T
}
