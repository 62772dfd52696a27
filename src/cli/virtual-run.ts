import type { Envelope } from '@cucumber/messages'
import type { Fault } from '../../mocks/faults/fault.ts'
import { candidateFacts, evidenceFacts } from '../candidate/facts.ts'
import { loadCandidate } from '../candidate/load.ts'
import { virtualClock } from '../domain/clock.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Extent } from '../domain/stage.ts'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { judge } from '../verdict/judge.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { runPass } from './pass.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import type { Specification } from './specification.ts'
import { castInProcess } from './virtual-cast.ts'

/** A weekday morning outside summer time, so that local dates and times are those of UTC. */
const START = new Date('2026-03-02T09:00:00Z')
/** Examples in flight: they wait for nothing real, so this only has to mix them well. */
const IN_FLIGHT = 32

/** Facts of a run that nobody will read as evidence. */
const FACTS = {
  schema: 'interlock-run/1',
  harness: { version: 'self-test', digest: '', dirty: true },
  node: process.versions.node,
  startedAt: START.toISOString(),
  mode: 'rehearsal',
  stage: 'bid',
  seed: 'self-test',
  runNumber: 1,
  concurrency: IN_FLIGHT,
  digests: { catalogue: '', release: '', features: '', limits: '', readiness: '', candidate: '' },
} as const satisfies Partial<RunFacts>

/**
 * Judges the reference systems, as they are or with a fault, without sockets and in virtual time. Limits are those of
 * an assessment, and all are taken as adopted, so that lateness alone is caught as well.
 */
export async function virtualRun(
  specification: Specification,
  extent: Extent,
  fault?: Pick<Fault, 'apply'>,
): Promise<ConformanceRecord> {
  const clock = virtualClock(START)
  const candidate = loadCandidate('candidates/reference.yaml', {})
  const behaviour = fault ? fault.apply(REFERENCE_BEHAVIOUR) : REFERENCE_BEHAVIOUR
  const cast = castInProcess(clock, behaviour, candidate.alertTypes)
  const { catalogue, release } = specification
  const demand = specification.demand('bid', extent)
  const envelopes: Envelope[] = []
  let requests = 0
  await clock.run(
    runPass({
      specification,
      cast,
      evidence: unwrittenEvidence(redaction({ secrets: [] })),
      demand,
      head: {
        ...FACTS,
        candidate: candidateFacts(candidate),
        evidence: evidenceFacts(candidate),
        extent,
        release: release.release,
        scope: specification.scope,
        demanded: demand.examples,
        blocked: demand.blocked,
        requirements: catalogue.rows.filter(({ id }) => demand.requirements.includes(id)),
        limits: catalogue.limits,
        adoptedLimits: catalogue.limits.map(({ id }) => id),
        readiness: catalogue.readiness,
        givens: catalogue.givens.filter(({ owner }) => owner !== 'none'),
      },
      emit: (envelope) => envelopes.push(envelope),
      requestId: () => {
        requests += 1
        return `request-${requests}`
      },
    }).finally(() => cast.stop()),
  )
  return judge([{ extent, name: `${extent}.ndjson`, sha256: '', envelopes }])
}
