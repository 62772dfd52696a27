import type { Cause, ExampleOutcome } from './record.ts'

/** What one example or one attempt at it showed, and why it did not pass. */
export interface Judgement {
  readonly outcome: ExampleOutcome
  readonly cause?: Cause
  readonly because?: string
  readonly owner?: string
}

/** What each class of `src/domain/outcomes.ts` means in a When or a Then. Any other class is a harness fault. */
const MEANING: Readonly<Record<string, { outcome: ExampleOutcome; cause: Cause }>> = {
  NonConformance: { outcome: 'failed', cause: 'promise-not-kept' },
  TooLate: { outcome: 'failed', cause: 'promise-not-kept' },
  CandidateUnreachable: { outcome: 'inconclusive', cause: 'candidate-unreachable' },
  ConfigurationProblem: { outcome: 'inconclusive', cause: 'configuration' },
  CandidateUnwell: { outcome: 'inconclusive', cause: 'candidate-unwell' },
  NothingObserved: { outcome: 'inconclusive', cause: 'nothing-observed' },
  TooFewSamples: { outcome: 'inconclusive', cause: 'scale' },
  Unsupported: { outcome: 'inconclusive', cause: 'unsupported' },
  NoBrowser: { outcome: 'inconclusive', cause: 'no-browser' },
  BlockedByCounterparty: { outcome: 'blocked', cause: 'blocked-by-counterparty' },
  NotApplicable: { outcome: 'not-applicable', cause: 'not-applicable' },
  Parked: { outcome: 'parked', cause: 'awaiting-a-person' },
  AwaitsHook: { outcome: 'parked', cause: 'awaiting-a-hook' },
  AwaitsNight: { outcome: 'parked', cause: 'awaiting-the-night' },
  NobodyLeft: { outcome: 'parked', cause: 'nobody-left' },
  HarnessFault: { outcome: 'inconclusive', cause: 'harness-fault' },
  PossibleLiveData: { outcome: 'inconclusive', cause: 'possible-live-data' },
}

/** The meaning of a class name, own properties only: `constructor` is no class of ours. */
export function meaningOf(thrown: string | undefined): { outcome: ExampleOutcome; cause: Cause } {
  const meaning = thrown !== undefined && Object.hasOwn(MEANING, thrown) ? MEANING[thrown] : undefined
  return meaning ?? { outcome: 'inconclusive', cause: 'harness-fault' }
}

/** Causes that keep their name in a failed Given, because they say more than that it failed. */
const PLAIN_IN_A_GIVEN: readonly Cause[] = ['candidate-unreachable', 'configuration', 'no-browser']

/** What the same class means in a Given or in a hook before the first action: never a fail. */
export function meaningInGiven(thrown: string | undefined): { outcome: ExampleOutcome; cause: Cause } {
  const meaning = meaningOf(thrown)
  const accuses = meaning.outcome === 'failed' || meaning.outcome === 'inconclusive'
  if (!accuses || stops(meaning.cause) || PLAIN_IN_A_GIVEN.includes(meaning.cause)) return meaning
  return { outcome: 'inconclusive', cause: 'given-not-arranged' }
}

/** True for what ends all judging: our own fault, or data that may be real. */
export function stops(cause: Cause | undefined): boolean {
  return cause === 'harness-fault' || cause === 'possible-live-data'
}

/** Worst first. `not-applicable` is apart: it neither shows nor spoils anything. */
const SEVERITY: readonly ExampleOutcome[] = [
  'failed',
  'inconclusive',
  'blocked',
  'parked',
  'not-run',
  'not-applicable',
  'passed',
]

/** The worst of some judgements; our own faults before anything else, then the first of the worst kind. */
export function worstOf(judgements: readonly Judgement[]): Judgement | undefined {
  const rank = ({ outcome, cause }: Judgement) => {
    if (cause === 'possible-live-data') return -2
    return cause === 'harness-fault' ? -1 : SEVERITY.indexOf(outcome)
  }
  return judgements.toSorted((a, b) => rank(a) - rank(b))[0]
}
