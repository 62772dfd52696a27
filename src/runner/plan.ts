import { type AssembledTestStep, makeTestPlan } from '@cucumber/core'
import type { Envelope, GherkinDocument, Pickle, PickleStep } from '@cucumber/messages'
import type { Support } from './bridge.ts'
import { counter } from './ids.ts'
import type { Parsed } from './parse.ts'

/** The id of the one run that a message stream holds. Being the same in every stream, plans need no copy per run. */
export const RUN_ID = 'run'

export interface PlannedStep {
  readonly id: string
  readonly kind: 'before' | 'step' | 'after'
  readonly prepared: ReturnType<AssembledTestStep['prepare']>
}

export interface PlannedExample {
  readonly id: string
  readonly pickle: Pickle
  readonly gherkinDocument: GherkinDocument
  readonly steps: readonly PlannedStep[]
  /** Must run with nothing else in flight. */
  readonly serial: boolean
}

/** Which examples run, in which order, with which functions. Immutable: any number of runs may share it at once. */
export interface Plan {
  readonly support: Support
  /** What the stream says before the run starts: sources, documents, pickles, then the support code. */
  readonly head: readonly Envelope[]
  readonly testCases: readonly Envelope[]
  /** In the order of execution: `@serial` examples last, otherwise the heaviest first. */
  readonly examples: readonly PlannedExample[]
}

/** The default weight: examples tagged `@slow` before all others, and then those that watch something for a time. */
function weightByWaiting(pickle: Pickle): number {
  if (hasTag(pickle, '@slow')) return 2
  return pickle.steps.some(({ text }) => /\bthroughout\b|\bfrom then on\b/.test(text)) ? 1 : 0
}

/**
 * Plans the selected examples.
 *
 * @param weight heavier examples start earlier; equal ones keep the order of the files
 */
export function makePlan(
  support: Support,
  parsed: Parsed,
  select: (pickle: Pickle) => boolean = () => true,
  weight: (pickle: Pickle) => number = weightByWaiting,
): Plan {
  const newId = counter('plan')
  const testCases: Envelope[] = []
  const examples: PlannedExample[] = []
  for (const { document, pickles } of parsed.features) {
    const selected = pickles.filter(select)
    const plan = makeTestPlan(
      { testRunStartedId: RUN_ID, gherkinDocument: document, pickles: selected, supportCodeLibrary: support.core },
      { newId },
    )
    testCases.push(...plan.toEnvelopes())
    for (const [index, testCase] of plan.testCases.entries()) {
      const pickle = selected[index]
      if (pickle)
        examples.push({
          id: testCase.id,
          pickle,
          gherkinDocument: document,
          steps: testCase.testSteps.map((step) => planStep(step, pickle.steps)),
          serial: hasTag(pickle, '@serial'),
        })
    }
  }
  return {
    support,
    head: [...parsed.envelopes, ...support.core.toEnvelopes()],
    testCases,
    examples: examples.sort((a, b) => Number(a.serial) - Number(b.serial) || weight(b.pickle) - weight(a.pickle)),
  }
}

function planStep(step: AssembledTestStep, pickleSteps: readonly PickleStep[]): PlannedStep {
  const { pickleStepId } = step.toMessage()
  const kind = pickleSteps.some(({ id }) => id === pickleStepId) ? 'step' : step.always ? 'after' : 'before'
  return { id: step.id, kind, prepared: step.prepare() }
}

function hasTag(pickle: Pickle, name: string): boolean {
  return pickle.tags.some((tag) => tag.name === name)
}
