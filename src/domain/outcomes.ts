/**
 * What an example can throw, and what that means. The class name travels through the Cucumber message stream as
 * `exception.type`, and the verdict fold reads it there: a class added here must be added to `src/verdict/cause.ts`.
 * Anything else that is thrown is a harness fault and voids the run.
 */

/** What was expected, what was found, and what the reader can do about it. */
export interface Finding {
  /** One sentence: what the requirement promises, in words of the glossary. */
  readonly expected: string
  /** One sentence or value: what was seen instead. */
  readonly found: string
  /** Where it was seen, for example `GET /fhir/List?subject=… -> 200 (exchange 7)`. */
  readonly seen?: string
  /** What the reader should do next. */
  readonly next?: string
}

/** The message of a finding: three questions, one line each. */
export function describe(finding: Finding): string {
  const lines = [`Expected ${finding.expected}; found ${finding.found}.`]
  if (finding.seen) lines.push(`Seen: ${finding.seen}`)
  if (finding.next) lines.push(`Next: ${finding.next}`)
  return lines.join('\n')
}

/** A look was answered and the promise was not kept. In a Given it is inconclusive; elsewhere the example fails. */
export class NonConformance extends Error {
  override readonly name: string = 'NonConformance'
  constructor(finding: Finding | string) {
    super(typeof finding === 'string' ? finding : describe(finding))
  }
}

/** The promise was kept, but after its limit: the fail turns on nothing but that limit, which was just measured. */
export class TooLate extends NonConformance {
  override readonly name = 'TooLate'
}

/** The base of everything that stops a judgement without accusing anybody. */
export abstract class Inconclusive extends Error {}

/** No name, no connection, no TLS: there was nobody to judge. */
export class CandidateUnreachable extends Inconclusive {
  override readonly name = 'CandidateUnreachable'
}

/** Our credentials are refused everywhere, or the candidate file does not fit the candidate. */
export class ConfigurationProblem extends Inconclusive {
  override readonly name = 'ConfigurationProblem'
}

/** The candidate answered with a server error, a reset or silence, and a control read failed as well. */
export class CandidateUnwell extends Inconclusive {
  override readonly name = 'CandidateUnwell'
}

/** A "never" was asked for and nothing was observed in which it could have happened. */
export class NothingObserved extends Inconclusive {
  override readonly name = 'NothingObserved'
}

/** Too few samples for the statistic that the limit asks for. */
export class TooFewSamples extends Inconclusive {
  override readonly name = 'TooFewSamples'
}

/** An answer without provenance, or with one that does not hold it. */
export class Unsupported extends Inconclusive {
  override readonly name = 'Unsupported'
}

/** No browser starts on this machine, or it went away: nobody looked at the screens. */
export class NoBrowser extends Inconclusive {
  override readonly name = 'NoBrowser'
}

/** The prison side offers no way to do this in the present extent; cites the dependency (for example `D1`). */
export class BlockedByCounterparty extends Error {
  override readonly name = 'BlockedByCounterparty'
}

/** The requirement's own `applies-when` is not met. Never the candidate's word alone. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable'
}

/** Somebody or something outside this session must act first (an attended step, an overnight job). */
export class Parked extends Error {
  override readonly name = 'Parked'
}

/** The candidate does it in its overnight work, and this run ends before. */
export class AwaitsNight extends Error {
  override readonly name = 'AwaitsNight'
}

/** The candidate would have to be made to do something, and gives no way to make it. */
export class AwaitsHook extends Error {
  override readonly name = 'AwaitsHook'
}

/** The list of people whom the candidate has holds nobody more for this. */
export class NobodyLeft extends Error {
  override readonly name = 'NobodyLeft'
}

/** We asked the reference systems or the candidate for something that makes no sense: our own bug. Voids the run. */
export class HarnessFault extends Error {
  override readonly name = 'HarnessFault'
}

/** A valid NHS number of a range in real use crossed the wire. The run stops; nothing more is written (exit 6). */
export class PossibleLiveData extends Error {
  override readonly name = 'PossibleLiveData'
}
