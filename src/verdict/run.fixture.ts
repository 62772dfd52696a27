import type { Limit } from '../domain/limits.ts'
import type { CandidateFacts, EvidenceFacts, RequirementFacts, RunFacts } from '../domain/run-facts.ts'
import type { Stream } from './judge.ts'
import { NO_FACTS } from './no-facts.ts'
import type { ExampleResult } from './record.ts'
import { type Example, passing, streamOf } from './stream.fixture.ts'

export const candidate: CandidateFacts = {
  ...{ name: 'Acme Health', supplier: 'Acme Ltd', version: '1.0', role: 'healthcare', reference: false },
  ...{ absentFunctions: [], routes: ['fhir'], components: [] },
}

export function rowOf(id: string, change: Partial<RequirementFacts> = {}): RequirementFacts {
  return {
    ...{ id, area: id.split('-')[0] ?? '', level: 'must', core: true, binds: 'hc', stage: 'bid' },
    ...{ text: `${id} is kept.`, why: 'People are harmed where it is not.', followsFrom: 'recommendation' },
    ...{ sources: [], verifiedBy: 'scenario', needsFromPrison: [], routes: ['fhir'], evidence: [], limits: [] },
    function: 'risk',
    ...change,
  }
}

export const limit: Limit = {
  ...{ id: 'risk.propagation', name: 'risk propagation limit', value: 60, unit: 's', grade: 'S' },
  ...{ statistic: 'each', ceiling: 180, because: 'A nurse decides within a minute.' },
}

/** Facts of an assessment with two rows, two examples of the first and one of the second. */
export function factsOf(change: Partial<RunFacts> = {}): RunFacts {
  return {
    ...NO_FACTS,
    ...{ mode: 'assessment', scope: 'all', candidate, limits: [limit] },
    requirements: [rowOf('RISK-01'), rowOf('APPT-02')],
    demanded: ['RISK-01.1', 'RISK-01.2', 'APPT-02.1'],
    ...change,
  }
}

export function resultOf(id: string, change: Partial<ExampleResult> = {}): ExampleResult {
  return {
    ...{ id, title: 'A nurse sees it', requirement: id.split('.')[0] ?? '', extent: 'target', outcome: 'passed' },
    ...{ steps: [], exchanges: [], measurements: [], durationMs: 0 },
    ...change,
  }
}

export function documentOf(change: Partial<EvidenceFacts> = {}): EvidenceFacts {
  return {
    ...{ requirement: 'RISK-01', title: 'Safe wording', file: 'evidence/wording.pdf', specimen: false },
    ...{ digest: 'd1', decision: decisionOf(true) },
    ...change,
  }
}

export function decisionOf(accepted: boolean, digest = 'd1'): NonNullable<EvidenceFacts['decision']> {
  return { accepted, digest, by: 'R. Assessor', role: 'clinical safety officer', on: '2026-11-01', reason: 'Read it.' }
}

/** Every demanded example of a run, passing. */
export function allPassing(facts: RunFacts): Example[] {
  return facts.demanded.map((id) => ({ id, acts: passing() }))
}

export function passOf(facts: RunFacts, examples: readonly Example[] = allPassing(facts), end = {}): Stream {
  const envelopes = streamOf(facts, examples, end)
  return { extent: facts.extent, name: `${facts.extent}.ndjson`, sha256: 'f'.repeat(64), envelopes }
}
