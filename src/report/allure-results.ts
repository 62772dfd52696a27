import { createHash } from 'node:crypto'
import type { Extent } from '../domain/stage.ts'
import type {
  ConformanceRecord,
  ExampleOutcome,
  ExampleResult,
  RequirementResult,
  StepResult,
  Verdict,
} from '../verdict/record.ts'
import { PAGES } from './html/links.ts'
import { CAUSES, EXTENTS, OUTCOMES, VERDICTS } from './html/words.ts'

export type AllureStatus = 'passed' | 'failed' | 'broken' | 'skipped' | 'unknown'

/** The part of Allure's result format that we write. */
interface AllureResult {
  readonly uuid: string
  readonly historyId: string
  readonly name: string
  readonly fullName: string
  readonly status: AllureStatus
  readonly statusDetails?: { readonly message: string }
  readonly stage: 'finished'
  readonly start: number
  readonly stop: number
  readonly labels: readonly { readonly name: string; readonly value: string }[]
  readonly links: readonly { readonly name: string; readonly url: string; readonly type: string }[]
  readonly steps: readonly { readonly name: string; readonly status: AllureStatus; readonly stage: 'finished' }[]
}

const OF_OUTCOME: Readonly<Record<ExampleOutcome, AllureStatus>> = {
  passed: 'passed',
  failed: 'failed',
  inconclusive: 'broken',
  blocked: 'skipped',
  parked: 'skipped',
  'not-run': 'skipped',
  'not-applicable': 'skipped',
}
const OF_VERDICT: Readonly<Record<Verdict, AllureStatus>> = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'broken',
  'blocked-by-counterparty': 'skipped',
  'needs-evidence': 'skipped',
  'not-run': 'skipped',
  'not-applicable': 'skipped',
}

/**
 * Allure result files by name: one for each verdict and one for each example, from our judgement alone, so that no
 * step that was never run can pass. Of a void run nothing is known.
 */
export function allureResults(record: ConformanceRecord): ReadonlyMap<string, string> {
  const results = [
    ...record.requirements.map((one) => ofRequirement(one, record)),
    ...record.examples.map((one) => ofExample(one, record)),
  ]
  const files = results.map((one): [string, string] => [`${one.uuid}-result.json`, `${JSON.stringify(one)}\n`])
  return new Map([
    ...files,
    ['environment.properties', environment(record)],
    ['categories.json', `${JSON.stringify(CATEGORIES)}\n`],
  ])
}

/** Without these Allure calls what accuses nobody a test defect. */
const CATEGORIES = [
  { name: 'Not met', matchedStatuses: ['failed'] },
  { name: 'Inconclusive', matchedStatuses: ['broken'] },
  { name: 'Not shown', matchedStatuses: ['skipped', 'unknown'] },
]

function ofRequirement(
  { requirement, verdict, cause, because }: RequirementResult,
  record: ConformanceRecord,
): AllureResult {
  const { id, area, text, core, level } = requirement
  const start = Date.parse(record.run.startedAt)
  return {
    ...identity(`verdict/${id}`),
    name: `${id} ${VERDICTS[verdict].words}: ${text}`,
    fullName: `verdict ${id}`,
    status: inRun(OF_VERDICT[verdict], record),
    ...details(because ?? (cause && CAUSES[cause].means), verdict === 'pass'),
    ...{ stage: 'finished', start, stop: start },
    labels: labels('Verdicts', area, id, core ? 'blocker' : level === 'must' ? 'critical' : 'normal'),
    links: [link(id, PAGES.requirement(id))],
    steps: [],
  }
}

function ofExample(example: ExampleResult, record: ConformanceRecord): AllureResult {
  const { id, title, extent, outcome, because, requirement, durationMs } = example
  const start = Date.parse(example.exchanges[0]?.startedAt ?? record.run.startedAt)
  return {
    ...identity(`${extent}/${id}`),
    name: `${id} ${OUTCOMES[outcome].words}: ${title}`,
    fullName: `${extent} ${id}`,
    status: inRun(OF_OUTCOME[outcome], record),
    ...details(because, outcome === 'passed'),
    ...{ stage: 'finished', start, stop: start + Math.round(durationMs) },
    labels: labels(suite(extent), requirement.split('-')[0] ?? '', requirement, 'normal'),
    links: [link(id, PAGES.example(extent, id))],
    steps: example.steps.map((step) => ({
      name: `${step.keyword.trim()} ${step.text}`,
      status: inRun(ofStep(step, outcome), record),
      stage: 'finished',
    })),
  }
}

function ofStep({ status }: StepResult, outcome: ExampleOutcome): AllureStatus {
  if (status === 'passed' || status === 'skipped') return status
  return status === 'failed' && outcome === 'failed' ? 'failed' : 'broken'
}

function inRun(status: AllureStatus, { outcome }: ConformanceRecord): AllureStatus {
  return outcome === 'void' ? 'unknown' : status
}

/** The same example of another run has the same history. */
function identity(key: string): Pick<AllureResult, 'uuid' | 'historyId'> {
  const historyId = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return { uuid: historyId, historyId }
}

function details(message: string | undefined, passed: boolean): Pick<AllureResult, 'statusDetails'> {
  return message && !passed ? { statusDetails: { message } } : {}
}

function suite(extent: Extent): string {
  return `Examples ${EXTENTS[extent]}`
}

function labels(parent: string, area: string, requirement: string, severity: string): AllureResult['labels'] {
  const named = { parentSuite: parent, suite: area, subSuite: requirement, severity, epic: area, feature: requirement }
  return Object.entries(named).map(([name, value]) => ({ name, value }))
}

function link(id: string, page: string): AllureResult['links'][number] {
  return { name: `${id} in the report`, url: `../${page}`, type: 'link' }
}

function environment({ run, outcome }: ConformanceRecord): string {
  const facts = {
    Outcome: outcome,
    Mode: run.mode === 'rehearsal' ? 'rehearsal: this is not evidence' : run.mode,
    Stage: run.stage,
    Scope: run.scope,
    Candidate: `${run.candidate.name} ${run.candidate.version}`,
    Release: run.release,
    Seed: `${run.seed} ${run.runNumber}`,
  }
  const lines = Object.entries(facts).map(([key, value]) => `${key}=${escapeProperty(value)}\n`)
  return lines.join('')
}

/** Java's properties format: one line, ASCII. */
function escapeProperty(value: string): string {
  return value.replace(/[^\x20-\x5b\x5d-\x7e]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
