import type { CandidateFacts, EvidenceFacts, RequirementFacts } from '../domain/run-facts.ts'
import { type AmbientFacts, ambientParts } from './ambient.ts'
import { documentsOf } from './documents.ts'
import { hazardLogParts } from './hazard-log.ts'
import { offerOf, undeclared } from './offer.ts'
import type { Cause, ExampleResult, PooledLimit, Verdict } from './record.ts'
import { type StandardsFacts, standardsParts } from './standards.ts'

/** One thing that speaks about a requirement: an example, a pool of samples, a document, a declaration. */
export interface Part {
  readonly verdict: Verdict
  readonly cause?: Cause
  readonly because?: string
}

export interface RequirementProof {
  readonly candidate: CandidateFacts
  /** Of one extent. */
  readonly examples: readonly ExampleResult[]
  readonly pooled: readonly PooledLimit[]
  readonly evidence: readonly EvidenceFacts[]
  /** `all`, or what a filtered run holds. */
  readonly scope?: string
  /** What every message of the pass showed. */
  readonly ambient?: AmbientFacts
  /** What its FHIR resources showed. */
  readonly standards?: StandardsFacts
}

/** Worst first; `not-applicable` is decided before. */
const WORST_FIRST: readonly Verdict[] = [
  'fail',
  'inconclusive',
  'blocked-by-counterparty',
  'needs-evidence',
  'not-run',
  'not-applicable',
  'pass',
]

/** A requirement is as good as the worst thing that speaks about it. Nothing that speaks about it is `not-run`. */
export function verdictOf(requirement: RequirementFacts, proof: RequirementProof): Part {
  const unasked = undeclared(requirement, proof.candidate)
  if (unasked) return unasked
  const own = proof.examples.filter((example) => example.requirement === requirement.id)
  const examples = own.map(partOfExample)
  const pools = proof.pooled.filter((pool) => requirement.limits.includes(pool.limit))
  // Samples that break a limit were seen of a system to which it does apply.
  const isSeen = pools.some(({ outcome }) => outcome === 'failed')
  if (isNotApplicable(requirement, own) && !isSeen)
    return neededAllTheSame(requirement, proof, examples[0]) ?? examples[0] ?? nothing(requirement)
  const ambient = [
    ...ambientParts(requirement, proof.ambient, own),
    ...standardsParts(requirement, proof.standards, own),
  ]
  const parts = [
    ...offerOf(requirement, proof),
    ...examples,
    ...mixed(own),
    ...pools.flatMap((pool) => partOfPool(pool, own)),
    ...ambient,
    ...documentsOf(requirement, proof),
    ...hazardLogParts(requirement, { ...proof, scope: proof.scope ?? 'all' }),
    ...(examples.length > 0 || ambient.length > 0 || isOnPaper(requirement) ? [] : [nothing(requirement)]),
  ]
  const worst = worstPart(parts) ?? nothing(requirement)
  // What passes may still have something to be looked at.
  return worst.verdict === 'pass' ? (parts.find(({ because }) => because !== undefined) ?? worst) : worst
}

/** The worst of some parts; undefined without any. */
export function worstPart(parts: readonly Part[]): Part | undefined {
  return parts.toSorted((a, b) => severityOf(b.verdict) - severityOf(a.verdict))[0]
}

/** 0 for a pass; the higher, the worse. */
export function severityOf(verdict: Verdict): number {
  return WORST_FIRST.length - 1 - WORST_FIRST.indexOf(verdict)
}

function isOnPaper(requirement: RequirementFacts): boolean {
  return requirement.verifiedBy === 'evidence' && requirement.evidence.length > 0
}

function nothing(requirement: RequirementFacts): Part {
  const because = requirement.because ?? 'No example of it was demanded by this run.'
  return { verdict: 'not-run', cause: 'not-automated', because }
}

function isNotApplicable({ appliesWhen }: RequirementFacts, own: readonly ExampleResult[]): boolean {
  return appliesWhen !== undefined && own.length > 0 && own.every(({ outcome }) => outcome === 'not-applicable')
}

/** What a healthcare system leaves undeclared is missing where another requirement on it needs it. */
function neededAllTheSame(
  { requiredBy = [] }: RequirementFacts,
  { candidate }: RequirementProof,
  part: Part | undefined,
): Part | undefined {
  if (requiredBy.length === 0 || candidate.role !== 'healthcare') return undefined
  const because = `Not declared, though ${requiredBy.join(' and ')} needs it. ${part?.because ?? ''}`.trim()
  return { verdict: 'fail', cause: 'not-offered', because }
}

function mixed(own: readonly ExampleResult[]): Part[] {
  if (!own.some(({ outcome }) => outcome === 'not-applicable')) return []
  const because = 'Some of its examples say that it does not apply and others that it does.'
  return [{ verdict: 'inconclusive', cause: 'unsupported', because }]
}

const VERDICT: Readonly<Record<ExampleResult['outcome'], Verdict>> = {
  passed: 'pass',
  failed: 'fail',
  inconclusive: 'inconclusive',
  blocked: 'blocked-by-counterparty',
  'not-applicable': 'not-applicable',
  parked: 'needs-evidence',
  'not-run': 'not-run',
}

function partOfExample({ id, outcome, cause, because }: ExampleResult): Part {
  const verdict = outcome === 'failed' && cause === 'over-a-proposed-limit' ? 'inconclusive' : VERDICT[outcome]
  if (verdict === 'pass') return { verdict }
  return { verdict, ...(cause && { cause }), because: `${id}: ${because ?? outcome}` }
}

/** A pool may be short because the prison side has no way `today`, or because a person has to look: that says it all. */
function partOfPool({ outcome, cause, because, extent }: PooledLimit, own: readonly ExampleResult[]): Part[] {
  if (outcome === 'passed') return []
  if (extent === 'today' && cause === 'scale' && own.some((example) => example.outcome === 'blocked')) return []
  if (cause === 'scale' && own.some((example) => example.outcome === 'parked')) return []
  const verdict = outcome === 'failed' && cause !== 'over-a-proposed-limit' ? 'fail' : 'inconclusive'
  return [{ verdict, ...(cause && { cause }), ...(because && { because }) }]
}
