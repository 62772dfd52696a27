import {
  AttachmentContentEncoding,
  type Envelope,
  HookType,
  type PickleStepType,
  TestStepResultStatus as Status,
  StepDefinitionPatternType,
  PickleStepType as Type,
} from '@cucumber/messages'
import { type ExchangeRef, MEDIA, type Measurement } from '../domain/exchange.ts'
import type { FhirSeen } from '../domain/fhir-seen.ts'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'

/** A step as a test tells it; it passes unless it throws or has another status. */
export interface Act {
  readonly as: 'Before' | 'Given' | 'When' | 'Then' | '*' | 'After'
  readonly text?: string
  /** Class name of what it throws. */
  readonly throws?: string
  readonly message?: string
  readonly status?: keyof typeof Status | 'UNFINISHED'
  readonly measures?: readonly Measurement[]
}

export interface Example {
  readonly id: string
  readonly acts: readonly Act[]
  /** Acts of further attempts. */
  readonly again?: readonly (readonly Act[])[]
  readonly started?: boolean
  readonly finished?: boolean
  /** False when nothing was recorded. */
  readonly evidence?: boolean
  /** What its FHIR resources showed. */
  readonly fhir?: FhirSeen
}

const AT = { seconds: 1_800_000_000, nanos: 0 }
const TYPE: Readonly<Record<Act['as'], PickleStepType>> = {
  ...{ Before: Type.UNKNOWN, After: Type.UNKNOWN, '*': Type.UNKNOWN },
  ...{ Given: Type.CONTEXT, When: Type.ACTION, Then: Type.OUTCOME },
}

export const exchange: ExchangeRef = {
  ...{
    number: 1,
    direction: 'outgoing',
    party: 'healthcare',
    method: 'GET',
    path: '/fhir/List?subject=1',
    status: 200,
  },
  ...{ startedAt: '2026-11-23T09:00:00.000Z', durationMs: 12, digest: 'a'.repeat(64) },
}

/** The acts of an example in which everything passes. */
export function passing(): Act[] {
  return [{ as: 'Before' }, { as: 'Given' }, { as: 'When' }, { as: 'Then' }, { as: 'After' }]
}

/** An example that passes, with one act replaced. */
export function broken(id: string, act: Act): Example {
  return { id, acts: passing().map((one) => (one.as === act.as ? act : one)) }
}

export function endOf(examples: readonly Example[], change: Partial<RunEnd> = {}): RunEnd {
  const goes = (example: Example) => 1 + (example.again?.length ?? 0)
  const started = examples.filter(({ started }) => started !== false)
  const finished = started.filter(({ finished }) => finished !== false)
  const sum = (some: readonly Example[]) => some.reduce((total, example) => total + goes(example), 0)
  return {
    ...{ schema: 'interlock-end/1', endedAt: '2026-11-23T09:10:00.000Z', planned: examples.length },
    ...{ started: sum(started), finished: sum(finished), strays: [], eventLoopDelayP99: 2, unattributed: [] },
    ...change,
  }
}

/** The message stream of a pass in which these examples were run. */
export function streamOf(facts: RunFacts, examples: readonly Example[], end: Partial<RunEnd> = {}): Envelope[] {
  return [
    { testRunStarted: { id: 'run', timestamp: AT } },
    attached(MEDIA.run, facts, { testRunStartedId: 'run' }),
    { hook: { id: 'before', sourceReference: {}, type: HookType.BEFORE_TEST_CASE } },
    { hook: { id: 'after', sourceReference: {}, type: HookType.AFTER_TEST_CASE } },
    ...examples.flatMap(messagesOf),
    attached(MEDIA.end, endOf(examples, end), { testRunStartedId: 'run' }),
    { testRunFinished: { success: examples.every(isClean), timestamp: AT } },
  ]
}

function isClean({ acts, again = [], started, finished }: Example): boolean {
  const passes = ({ throws, status = 'PASSED' }: Act) => throws === undefined && status === 'PASSED'
  return started !== false && finished !== false && [acts, ...again].flat().every(passes)
}

function messagesOf(example: Example, at: number): Envelope[] {
  const key = `${example.id}/${at}`
  const steps = example.acts.map((act, number) => ({ act, id: `${key}/${number}`, hook: HOOKS[act.as] }))
  const written = steps.filter(({ hook }) => !hook)
  const pattern = (act: Act) => ({ source: textOf(act), type: StepDefinitionPatternType.CUCUMBER_EXPRESSION })
  return [
    ...written.map(({ act, id }) => ({
      stepDefinition: { id: `${id}/definition`, pattern: pattern(act), sourceReference: {} },
    })),
    {
      pickle: {
        ...{ id: `${key}/pickle`, uri: 'features/risk/alerts.feature', location: { line: 7 } },
        ...{ name: `[${example.id}] A nurse sees it`, language: 'en', tags: [], astNodeIds: [] },
        steps: written.map(({ act, id }) => ({ id, text: textOf(act), type: TYPE[act.as], astNodeIds: [id] })),
      },
    },
    {
      testCase: {
        ...{ id: `${key}/case`, pickleId: `${key}/pickle` },
        testSteps: steps.map(({ id, hook }) =>
          hook
            ? { id: `${id}/step`, hookId: hook }
            : { id: `${id}/step`, pickleStepId: id, stepDefinitionIds: [`${id}/definition`] },
        ),
      },
    },
    ...(example.started === false
      ? []
      : [example.acts, ...(example.again ?? [])].flatMap((acts, attempt) => attemptOf(example, key, acts, attempt))),
  ]
}

const HOOKS: Readonly<Partial<Record<Act['as'], string>>> = { Before: 'before', After: 'after' }

function textOf(act: Act): string {
  return act.text ?? `something is done (${act.as})`
}

function attemptOf(example: Example, key: string, acts: readonly Act[], attempt: number): Envelope[] {
  const testCaseStartedId = `${key}/started/${attempt}`
  let over = false
  const ran = acts.flatMap((act, number): Envelope[] => {
    const testStepId = `${key}/${number}/step`
    const status = over && act.as !== 'After' ? 'SKIPPED' : (act.status ?? (act.throws ? 'FAILED' : 'PASSED'))
    over ||= status !== 'PASSED'
    const about = { testCaseStartedId, testStepId }
    const measured = (act.measures ?? []).map((one) => attached(MEDIA.measurement, one, about))
    if (status === 'UNFINISHED') return measured
    const exception = { type: act.throws ?? '', message: act.message ?? 'expected A; found B' }
    const testStepResult = {
      ...{ status: Status[status], duration: { seconds: 0, nanos: 0 } },
      ...(act.throws && status === 'FAILED' && { exception }),
    }
    return [...measured, { testStepFinished: { ...about, testStepResult, timestamp: AT } }]
  })
  const ended = { testCaseStartedId, timestamp: { ...AT, nanos: 250_000_000 }, willBeRetried: false }
  return [
    { testCaseStarted: { id: testCaseStartedId, testCaseId: `${key}/case`, attempt, timestamp: AT } },
    ...(example.evidence === false ? [] : [attached(MEDIA.exchange, exchange, { testCaseStartedId })]),
    ...(example.fhir ? [attached(MEDIA.fhir, example.fhir, { testCaseStartedId })] : []),
    ...ran,
    ...(example.finished === false ? [] : [{ testCaseFinished: ended }]),
  ]
}

function attached(mediaType: string, value: unknown, about: object): Envelope {
  return {
    attachment: {
      body: JSON.stringify(value),
      contentEncoding: AttachmentContentEncoding.IDENTITY,
      mediaType,
      ...about,
    },
  }
}
