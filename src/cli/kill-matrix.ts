import type { Fault } from '../../mocks/faults/fault.ts'
import type { RequirementFacts } from '../domain/run-facts.ts'
import type { ConformanceRecord, ExampleResult } from '../verdict/record.ts'

/** What one fault did to the examples. */
export interface FaultResult {
  readonly id: string
  readonly breaks: readonly string[]
  readonly party: Fault['party']
  readonly because: string
  /** Examples that caught it: by failing, or by samples that broke a limit together. A void run catches nothing. */
  readonly kills: readonly string[]
  /** Requirements that failed, by their examples or by a limit that is judged over many samples. */
  readonly broke: readonly string[]
  /** Examples that could not be judged because a Given failed that a broken requirement owns. */
  readonly hidden: readonly string[]
  /** Empty when it broke exactly what it names. */
  readonly problems: readonly string[]
}

type Told = Pick<Fault, 'id' | 'breaks' | 'party' | 'because'>

/**
 * Reads what a fault did from the record of its run.
 *
 * @param breaks those of the rows it breaks that were run; Givens may be owned by the others as well
 */
export function resultOf(fault: Told, record: ConformanceRecord, breaks = fault.breaks): FaultResult {
  const { id, party, because } = fault
  if (record.outcome === 'void')
    return noResult({ ...fault, breaks }, `voided the run, which catches nothing: ${firstLine(record.because[0])}`)
  const caught = record.examples.filter((example) => caughtIt(example, record))
  const hidden = record.examples.filter((example) => isHidden(example, fault.breaks) || sawNothing(example, record))
  const broke = record.requirements.filter(({ verdict }) => verdict === 'fail').map(({ requirement }) => requirement.id)
  return {
    id,
    breaks,
    party,
    because,
    kills: caught.map((example) => example.id),
    broke,
    hidden: hidden.map((example) => example.id),
    problems: [
      ...breaks.filter((row) => !broke.includes(row)).map(notCaught),
      ...broke.filter((row) => !breaks.includes(row)).map((row) => `also broke ${row}: ${howBroken(row, record)}`),
      ...leftOpen(record, fault.breaks),
    ],
  }
}

const notCaught = (row: string) => `was not caught by any example of ${row}`

/** Whether a fault was tried, and all ran as if there were none. */
export function wentUnnoticed({ breaks, broke, problems }: FaultResult): boolean {
  return (
    broke.length === 0 &&
    problems.length === breaks.length &&
    problems.every((one, at) => one === notCaught(breaks[at] ?? ''))
  )
}

/** Of a fault whose run gave no record, for example because its worker died. */
export function noResult({ id, breaks, party, because }: Told, why: string): FaultResult {
  return { id, breaks, party, because, kills: [], broke: [], hidden: [], problems: [why] }
}

/** An example also catches what only its samples, judged together, show. */
function caughtIt({ outcome, measurements }: ExampleResult, { pooled }: ConformanceRecord): boolean {
  const over = pooled.filter((pool) => pool.outcome === 'failed').map(({ limit }) => limit)
  return outcome === 'failed' || measurements.some(({ limit, sample }) => sample === true && over.includes(limit))
}

/** Behind a broken Given, or because the system no longer declares what the row is about. */
function isHidden({ outcome, cause, owner }: ExampleResult, breaks: readonly string[]): boolean {
  if (outcome === 'not-applicable') return true
  return outcome === 'inconclusive' && cause === 'given-not-arranged' && owner !== undefined && breaks.includes(owner)
}

/** Judged on exchanges that a fault kept from happening: where nothing is sent, nobody can see what it holds. */
function sawNothing(
  { cause, requirement: id }: ExampleResult,
  { requirements }: Pick<ConformanceRecord, 'requirements'>,
) {
  const row = requirements.find(({ requirement }) => requirement.id === id)?.requirement
  return cause === 'nothing-observed' && row?.verifiedBy === 'exchanges'
}

function howBroken(row: string, { examples, requirements }: ConformanceRecord): string {
  const failed = examples.filter(({ requirement, outcome }) => requirement === row && outcome === 'failed')
  const [first] = failed
  if (first) return `${failed.map(({ id }) => id).join(', ')}: ${firstLine(first.because)}`
  return firstLine(requirements.find(({ requirement }) => requirement.id === row)?.because)
}

/** What neither passed nor failed for a reason that this fault does not explain. */
function leftOpen(record: ConformanceRecord, breaks: readonly string[]): readonly string[] {
  const { examples, requirements } = record
  const open = examples.filter(
    (example) =>
      example.outcome !== 'passed' &&
      example.outcome !== 'failed' &&
      !isHidden(example, breaks) &&
      !sawNothing(example, { requirements }),
  )
  const pools = requirements.filter(({ requirement, verdict }) => {
    const own = examples.filter((example) => example.requirement === requirement.id)
    const isOpen = verdict === 'inconclusive' && own.length > 0 && own.every(({ outcome }) => outcome === 'passed')
    return isOpen && !lacksSamples(requirement, record)
  })
  return [
    ...open.map(({ id, outcome, because }) => `left ${id} ${outcome}: ${firstLine(because)}`),
    ...pools.map(({ requirement, because }) => `left ${requirement.id} inconclusive: ${firstLine(because)}`),
  ]
}

/** Whether a requirement waits for samples that only examples of others take, none of which was run. */
function lacksSamples({ limits }: Pick<RequirementFacts, 'limits'>, { pooled }: ConformanceRecord): boolean {
  return pooled.some(({ limit, samples }) => samples === 0 && limits.includes(limit))
}

/** The reference systems as they are, under both extents. */
export interface Baseline {
  readonly counts: readonly { readonly extent: string; readonly passed: number; readonly blocked: number }[]
  /** Demanded examples under `target`. */
  readonly examples: readonly string[]
  /** Empty when every example passes, or is blocked exactly as the list of readiness says. */
  readonly problems: readonly string[]
}

/**
 * Reads what the reference systems did without any fault.
 *
 * @param ofPart whether only a part of the specification was run
 */
export function baselineOf(record: ConformanceRecord, ofPart = false): Baseline {
  const { examples, requirements } = record
  const open = examples.filter(
    ({ outcome, extent }) => outcome !== 'passed' && !(outcome === 'blocked' && extent === 'today'),
  )
  const told = new Set(open.map(({ requirement }) => requirement))
  const unmet = requirements.filter(
    ({ requirement, verdict, examples: own }) =>
      verdict !== 'pass' &&
      verdict !== 'not-applicable' &&
      own.length > 0 &&
      !told.has(requirement.id) &&
      !(ofPart && lacksSamples(requirement, record)),
  )
  const extents = [...new Set(examples.map(({ extent }) => extent))]
  const count = (extent: string, wanted: ExampleResult['outcome']) =>
    examples.filter((example) => example.extent === extent && example.outcome === wanted).length
  return {
    counts: extents.map((extent) => ({
      extent,
      passed: count(extent, 'passed'),
      blocked: count(extent, 'blocked'),
    })),
    examples: examples.filter(({ extent }) => extent === 'target').map(({ id }) => id),
    problems: [
      ...(record.outcome === 'void' ? record.because.map(firstLine) : []),
      ...open.map(({ id, extent, outcome, because }) => `${id} (${extent}) ${outcome}: ${firstLine(because)}`),
      ...unmet.map(({ requirement, verdict, because }) => `${requirement.id} ${verdict}: ${firstLine(because)}`),
      ...record.readinessDrift,
    ],
  }
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0] ?? ''
}
