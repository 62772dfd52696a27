import type { Candidate } from '../candidate/candidate.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { DEFAULT_IN_FLIGHT } from '../runner/execution.ts'

/** Our own systems, on this machine, take more at once than a stranger should be asked to. */
const REFERENCE_IN_FLIGHT = 32

/**
 * How many examples run side by side: what was asked for, and never more than the candidate is willing to have.
 *
 * @throws {InputProblem} for what is no number
 */
export function inFlight(
  { reference, requestsInFlight }: Pick<Candidate, 'reference' | 'requestsInFlight'>,
  asked?: string,
): number {
  const usual = reference ? REFERENCE_IN_FLIGHT : DEFAULT_IN_FLIGHT
  return Math.min(wholeNumber('--concurrency', asked, usual), requestsInFlight)
}

/** @throws {InputProblem} for what is no whole number from 1 on */
export function wholeNumber(option: string, text: string | undefined, absent: number): number {
  if (text === undefined) return absent
  if (!/^[1-9]\d{0,11}$/.test(text))
    throw new InputProblem([`${option} ${text}: expected a whole number from 1 on. Next: give one, or leave it out.`])
  return Number(text)
}
