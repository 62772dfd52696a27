import type { Envelope, Pickle, TestCase } from '@cucumber/messages'
import type { RunEnd } from '../domain/run-facts.ts'

/**
 * Where the messages of one pass contradict each other, as they do when a line was added, taken out or exchanged: an id
 * that two messages have, a message about something that is not there, a step without its place in the example, a run
 * that by its own account did not succeed although everything in it passed.
 */
export function contradictionsIn(envelopes: readonly Envelope[], end: RunEnd | undefined): string[] {
  return [...repeated(envelopes), ...dangling(envelopes), ...overstated(envelopes, end)]
}

function repeated(envelopes: readonly Envelope[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const key of envelopes.flatMap(keyOf)) (seen.has(key) ? twice : seen).add(key)
  return [...twice].map((key) => `The stream tells of ${key} more than once.`)
}

/** What no stream tells of twice. */
function keyOf(envelope: Envelope): string[] {
  const { pickle, testCase, testCaseStarted, testCaseFinished, testStepFinished, testRunStarted } = envelope
  if (pickle) return [`the example ${pickle.id}`]
  if (testCase) return [`the plan ${testCase.id}`]
  if (testCaseStarted) return [`the attempt ${testCaseStarted.id}`]
  if (testCaseFinished) return [`the end of ${testCaseFinished.testCaseStartedId}`]
  if (testStepFinished)
    return [`the end of step ${testStepFinished.testStepId} of ${testStepFinished.testCaseStartedId}`]
  if (testRunStarted) return ['the start of the run']
  return envelope.testRunFinished ? ['the end of the run'] : []
}

function dangling(envelopes: readonly Envelope[]): string[] {
  const pickles = new Map(envelopes.flatMap(({ pickle }) => (pickle ? [[pickle.id, pickle]] : [])))
  const plans = new Map(envelopes.flatMap(({ testCase }) => (testCase ? [[testCase.id, testCase]] : [])))
  const attempts = new Map(
    envelopes.flatMap(({ testCaseStarted: one }) => (one ? [[one.id, plans.get(one.testCaseId)]] : [])),
  )
  const about = (id: string, step: string | undefined) => {
    if (!attempts.has(id)) return [`A message is about the attempt ${id}, which is not in the stream.`]
    const steps = attempts.get(id)?.testSteps
    if (step === undefined || !steps || steps.some((one) => one.id === step)) return []
    return [`A message is about the step ${step}, which ${id} does not have.`]
  }
  return envelopes.flatMap(({ testCase, testCaseStarted, testCaseFinished, testStepFinished, attachment }) => {
    if (testCase) return misfits(testCase, pickles.get(testCase.pickleId))
    if (testCaseStarted && !plans.has(testCaseStarted.testCaseId))
      return [`${testCaseStarted.id} is an attempt at ${testCaseStarted.testCaseId}, which is not in the stream.`]
    if (testCaseFinished) return about(testCaseFinished.testCaseStartedId, undefined)
    if (testStepFinished) return about(testStepFinished.testCaseStartedId, testStepFinished.testStepId)
    return attachment?.testCaseStartedId ? about(attachment.testCaseStartedId, attachment.testStepId) : []
  })
}

/** Every step of an example has one place in what was planned of it. */
function misfits({ id, pickleId, testSteps }: TestCase, pickle: Pickle | undefined): string[] {
  if (!pickle) return [`${id} is planned for the example ${pickleId}, which is not in the stream.`]
  const planned = testSteps.flatMap(({ pickleStepId }) => pickleStepId ?? []).sort()
  const written = pickle.steps.map((step) => step.id).sort()
  return planned.join() === written.join() ? [] : [`${id} does not plan each step of its example once.`]
}

/** The runner says last whether everything passed. What it says and what it told before must agree. */
function overstated(envelopes: readonly Envelope[], end: RunEnd | undefined): string[] {
  const results = envelopes.flatMap(({ testStepFinished, testRunHookFinished }) => {
    if (testStepFinished) return [testStepFinished.testStepResult]
    return testRunHookFinished ? [testRunHookFinished.result] : []
  })
  const thrown = results.filter(({ status, exception }) => status === 'PASSED' && exception !== undefined)
  const told = envelopes.find(({ testRunFinished }) => testRunFinished)?.testRunFinished?.success
  const passed = results.every(({ status }) => status === 'PASSED')
  const undisturbed = end !== undefined && end.aborted === undefined && end.strays.length === 0
  const whole = undisturbed && end.planned === end.finished
  return [
    ...thrown.map(({ exception }) => `A step passed and threw ${exception?.type}: ${exception?.message ?? ''}`),
    ...(told === true && !passed ? ['The run says that everything passed, and a step in it did not.'] : []),
    ...(told === false && passed && whole ? ['The run says that something did not pass, and all in it did.'] : []),
  ]
}
