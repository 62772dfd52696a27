import { CandidateUnreachable, ConfigurationProblem, NoBrowser, NonConformance } from '../../domain/outcomes.ts'

/** What was wanted of a page, for the message of what went wrong. */
export interface Wanted {
  readonly expected: string
  readonly seen: string
}

const UNREACHABLE = /net::ERR_(?:NAME_NOT_RESOLVED|CONNECTION|CERT|SSL|ADDRESS|TIMED_OUT|INTERNET|PROXY)/
const GONE = /Target (?:page|closed|crashed)|has been closed|Browser closed|browser has disconnected/i

/** What an error of the browser says of whom: the candidate, its file, this machine, or nobody yet. */
export function meaningOf(error: unknown, { expected, seen }: Wanted, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  if (!(error instanceof Error)) return error
  const message = error.message.split('\n', 1)[0] ?? ''
  if (UNREACHABLE.test(message)) return new CandidateUnreachable(`${seen}: ${message}`)
  if (message.includes('ERR_BLOCKED_BY_CLIENT'))
    return new ConfigurationProblem(
      `${seen}: a page led to a host that the candidate file does not name. Next: add it to "hosts".`,
    )
  if (GONE.test(message)) return new NoBrowser(`The browser went away while ${expected} was looked for: ${message}`)
  if (/strict mode violation/.test(message))
    return new ConfigurationProblem(
      `Expected ${expected} at one place; found several. Next: name the place in the candidate file so that it is one.`,
    )
  if (error.name === 'TimeoutError') return new NonConformance({ expected, found: 'that it was not there', seen })
  return error
}
