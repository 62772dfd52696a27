import type {
  Attachment,
  Pickle,
  PickleStep,
  TestCase,
  TestCaseStarted,
  TestStep,
  TestStepFinished,
} from '@cucumber/messages'
import type { MessagesSeen } from '../domain/allow-list.ts'
import type { HumanAnswer } from '../domain/attended.ts'
import type { ExchangeRef, Measurement } from '../domain/exchange.ts'
import type { FhirSeen } from '../domain/fhir-seen.ts'
import type { Sight } from '../domain/sights.ts'
import { readAttached } from './attached.ts'
import { type MessageIndex, millis } from './index-of.ts'
import type { StepResult } from './record.ts'

/** What a step is for. `arrange`: a Given or a hook before the first action; `check`: a When or a Then. */
export type Purpose = 'arrange' | 'check' | 'clean-up'

export interface AttemptStep {
  readonly purpose: Purpose
  /** False for hooks, which a reader of the feature does not know. */
  readonly written: boolean
  readonly keyword: string
  readonly text: string
  readonly table?: StepResult['table']
  /** Expressions of the definitions that match it: one, unless something is wrong. */
  readonly expressions: readonly string[]
  /** Absent when the step was never finished. */
  readonly status?: StepResult['status'] | 'unknown'
  /** Class name of what was thrown. */
  readonly thrown?: string
  readonly message?: string
  readonly measurements: readonly Measurement[]
  /** Numbers of the exchanges that were recorded during it, rising. */
  readonly exchanges: readonly number[]
}

/** One go at an example. */
export interface Attempt {
  readonly key: string
  readonly number: number
  readonly startedMs: number
  readonly finished: boolean
  readonly durationMs: number
  readonly steps: readonly AttemptStep[]
  readonly exchanges: readonly ExchangeRef[]
  readonly answers: readonly HumanAnswer[]
  readonly sights: readonly Sight[]
  /** What the prison was told meanwhile; absent where it was not called. */
  readonly messages?: MessagesSeen
  /** What the resources that were exchanged meanwhile showed; absent without any. */
  readonly fhir?: FhirSeen
  /** True when anything was kept that can show what the candidate did. */
  readonly evidence: boolean
  readonly problems: readonly string[]
}

export function readAttempt(index: MessageIndex, testCase: TestCase, pickle: Pickle, start: TestCaseStarted): Attempt {
  const end = index.ends.get(start.id)
  const results = new Map((index.steps.get(start.id) ?? []).map((step) => [step.testStepId, step]))
  const measured = new Map<string, Measurement[]>()
  const during = new Map<string, number[]>()
  const exchanges: ExchangeRef[] = []
  const answers: HumanAnswer[] = []
  const sights: Sight[] = []
  const problems: string[] = []
  let messages: MessagesSeen | undefined
  let fhir: FhirSeen | undefined
  let evidence = false
  for (const attachment of index.attachments.get(start.id) ?? []) {
    const attached = readAttached(attachment)
    if (attached && EVIDENCE.has(attached.kind)) evidence = true
    if (!attached && !isOurWord(attachment)) evidence = true
    if (attached?.kind === 'exchange') {
      exchanges.push(attached.value)
      const step = attachment.testStepId ?? ''
      during.set(step, [...(during.get(step) ?? []), attached.value.number])
    }
    if (attached?.kind === 'answer') answers.push(attached.value)
    if (attached?.kind === 'sight') sights.push(attached.value)
    if (attached?.kind === 'messages') messages = attached.value
    if (attached?.kind === 'fhir') fhir = attached.value
    if (attached?.kind === 'unreadable') problems.push(`${pickle.name}: ${attached.because}`)
    if (attached?.kind === 'measurement') {
      const step = attachment.testStepId ?? ''
      measured.set(step, [...(measured.get(step) ?? []), attached.value])
    }
  }
  const lost = end && testCase.testSteps.some((step) => !results.has(step.id))
  if (lost) problems.push(`${pickle.name}: it finished, and the stream lacks some of its steps.`)
  const purposes = purposesOf(index, testCase, pickle)
  return {
    key: start.id,
    number: start.attempt,
    startedMs: millis(start.timestamp),
    finished: end !== undefined,
    durationMs: end ? Math.round(millis(end.timestamp) - millis(start.timestamp)) : 0,
    steps: testCase.testSteps.map((step, at) => ({
      ...readStep(index, step, pickle, results.get(step.id)),
      purpose: purposes[at] ?? 'check',
      measurements: measured.get(step.id) ?? [],
      exchanges: (during.get(step.id) ?? []).sort((a, b) => a - b),
    })),
    exchanges: exchanges.sort((a, b) => a.number - b.number),
    answers: answers.sort((a, b) => a.number - b.number),
    sights: sights.sort((a, b) => a.number - b.number),
    ...(messages ? { messages } : {}),
    ...(fhir ? { fhir } : {}),
    evidence,
    problems,
  }
}

/** What can show what the candidate did. */
const EVIDENCE: ReadonlySet<string> = new Set(['exchange', 'answer', 'sight'])

/** What a step logged in words, unlike a picture of a page, is no more than the step's own word. */
function isOurWord({ mediaType }: Attachment): boolean {
  return mediaType.startsWith('text/')
}

function readStep(
  index: MessageIndex,
  step: TestStep,
  pickle: Pickle,
  finished: TestStepFinished | undefined,
): Omit<AttemptStep, 'purpose' | 'measurements' | 'exchanges'> {
  const written = pickle.steps.find((one) => one.id === step.pickleStepId)
  const result = finished?.testStepResult
  const thrown = result?.exception?.type
  const message = result?.exception?.message ?? result?.message?.split('\n', 1)[0]
  return {
    written: written !== undefined,
    keyword: written ? (index.keywords.get(written.astNodeIds[0] ?? '') ?? '') : 'Hook',
    text: written?.text ?? (step.hookId ? (index.hooks.get(step.hookId) ?? '') : ''),
    ...tableOf(written),
    expressions: (step.stepDefinitionIds ?? []).map((id) => index.expressions.get(id) ?? ''),
    ...(result && { status: STATUS[result.status] ?? 'unknown' }),
    ...(thrown && { thrown }),
    ...(message && { message }),
  }
}

function tableOf(written: PickleStep | undefined): Pick<StepResult, 'table'> {
  const table = written?.argument?.dataTable
  return table ? { table: table.rows.map(({ cells }) => cells.map(({ value }) => value)) } : {}
}

const STATUS: Readonly<Record<string, StepResult['status']>> = {
  PASSED: 'passed',
  FAILED: 'failed',
  SKIPPED: 'skipped',
  UNDEFINED: 'undefined',
  AMBIGUOUS: 'ambiguous',
  PENDING: 'pending',
}

function purposesOf(index: MessageIndex, testCase: TestCase, pickle: Pickle): Purpose[] {
  const written = new Map(pickle.steps.map((step) => [step.id, step]))
  const last = testCase.testSteps.findLastIndex((step) => written.has(step.pickleStepId ?? ''))
  let acted = false
  return testCase.testSteps.map((step, at) => {
    const known = written.get(step.pickleStepId ?? '')
    if (!known) return isCleanUp(index.hooks.get(step.hookId ?? ''), at > last) ? 'clean-up' : 'arrange'
    acted ||= actsOrChecks(known)
    return acted && known.type !== 'Context' ? 'check' : 'arrange'
  })
}

function isCleanUp(hookType: string | undefined, afterSteps: boolean): boolean {
  return hookType === 'AFTER_TEST_CASE' || (hookType !== 'BEFORE_TEST_CASE' && afterSteps)
}

function actsOrChecks(step: PickleStep): boolean {
  return step.type === 'Action' || step.type === 'Outcome'
}
