import type {
  Attachment,
  Envelope,
  Pickle,
  TestCase,
  TestCaseFinished,
  TestCaseStarted,
  TestStepFinished,
  Timestamp,
} from '@cucumber/messages'

/** The messages of one pass by what they refer to. The order in which they came does not matter. */
export interface MessageIndex {
  readonly pickles: ReadonlyMap<string, Pickle>
  readonly testCases: ReadonlyMap<string, TestCase>
  readonly hooks: ReadonlyMap<string, string>
  /** Keyword of each Gherkin step, by its id. */
  readonly keywords: ReadonlyMap<string, string>
  /** Expression of each step definition, by its id. */
  readonly expressions: ReadonlyMap<string, string>
  readonly starts: ReadonlyMap<string, readonly TestCaseStarted[]>
  readonly ends: ReadonlyMap<string, TestCaseFinished>
  /** By the id of the started test case. */
  readonly steps: ReadonlyMap<string, readonly TestStepFinished[]>
  readonly attachments: ReadonlyMap<string, readonly Attachment[]>
  readonly runAttachments: readonly Attachment[]
  readonly finished: boolean
  readonly counts: { readonly planned: number; readonly started: number; readonly finished: number }
  readonly problems: readonly string[]
}

export function indexOf(envelopes: readonly Envelope[]): MessageIndex {
  const pickles = new Map<string, Pickle>()
  const testCases = new Map<string, TestCase>()
  const hooks = new Map<string, string>()
  const keywords = new Map<string, string>()
  const expressions = new Map<string, string>()
  const starts = new Map<string, TestCaseStarted[]>()
  const ends = new Map<string, TestCaseFinished>()
  const steps = new Map<string, TestStepFinished[]>()
  const attachments = new Map<string, Attachment[]>()
  const runAttachments: Attachment[] = []
  const problems: string[] = []
  let finished = false
  let started = 0

  for (const envelope of envelopes) {
    const { pickle, testCase, hook, gherkinDocument, stepDefinition, attachment } = envelope
    const { testCaseStarted, testCaseFinished, testStepFinished, testRunFinished, testRunHookFinished } = envelope
    if (pickle) pickles.set(pickle.id, pickle)
    if (testCase) testCases.set(testCase.id, testCase)
    if (hook) hooks.set(hook.id, hook.type ?? '')
    if (gherkinDocument) for (const [id, word] of keywordsIn(gherkinDocument.feature?.children)) keywords.set(id, word)
    if (stepDefinition) expressions.set(stepDefinition.id, stepDefinition.pattern.source)
    if (testCaseStarted) {
      started += 1
      push(starts, testCaseStarted.testCaseId, testCaseStarted)
    }
    if (testCaseFinished) ends.set(testCaseFinished.testCaseStartedId, testCaseFinished)
    if (testStepFinished) push(steps, testStepFinished.testCaseStartedId, testStepFinished)
    if (attachment?.testCaseStartedId) push(attachments, attachment.testCaseStartedId, attachment)
    else if (attachment) runAttachments.push(attachment)
    if (testRunFinished) finished = true
    if (testRunFinished?.exception) problems.push(`The run failed: ${testRunFinished.exception.message ?? ''}`)
    if (testRunHookFinished && testRunHookFinished.result.status !== 'PASSED')
      problems.push(`A hook of the run failed: ${testRunHookFinished.result.exception?.message ?? ''}`)
    if (envelope.parseError) problems.push(`A feature cannot be parsed: ${envelope.parseError.message}`)
    if (envelope.undefinedParameterType)
      problems.push(`A step uses an unknown parameter type: ${envelope.undefinedParameterType.name}`)
  }
  const counts = { planned: testCases.size, started, finished: ends.size }
  return {
    ...{ pickles, testCases, hooks, keywords, expressions, starts, ends, steps, attachments, runAttachments },
    ...{ finished, counts, problems },
  }
}

/** Milliseconds since the epoch. */
export function millis({ seconds, nanos }: Timestamp): number {
  return seconds * 1000 + nanos / 1e6
}

interface Children {
  readonly rule?: { readonly children: readonly Children[] }
  readonly background?: { readonly steps: readonly { readonly id: string; readonly keyword: string }[] }
  readonly scenario?: { readonly steps: readonly { readonly id: string; readonly keyword: string }[] }
}

function keywordsIn(children: readonly Children[] = []): [string, string][] {
  return children.flatMap(({ rule, background, scenario }) => [
    ...[...(background?.steps ?? []), ...(scenario?.steps ?? [])].map((step): [string, string] => [
      step.id,
      step.keyword.trim(),
    ]),
    ...keywordsIn(rule?.children),
  ])
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
