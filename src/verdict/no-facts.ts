import type { RunFacts } from '../domain/run-facts.ts'

const UNKNOWN = 'unknown'

/** What stands in a record when no message stream could say anything about the run. Such a record is always void. */
export const NO_FACTS: RunFacts = {
  schema: 'interlock-run/1',
  harness: { version: UNKNOWN, digest: UNKNOWN, dirty: true },
  node: UNKNOWN,
  startedAt: '1970-01-01T00:00:00.000Z',
  extent: 'target',
  mode: 'rehearsal',
  stage: 'bid',
  seed: UNKNOWN,
  runNumber: 0,
  concurrency: 0,
  candidate: {
    name: UNKNOWN,
    supplier: UNKNOWN,
    version: UNKNOWN,
    role: 'healthcare',
    reference: false,
    absentFunctions: [],
    routes: [],
    components: [],
  },
  digests: {
    catalogue: UNKNOWN,
    release: UNKNOWN,
    features: UNKNOWN,
    limits: UNKNOWN,
    readiness: UNKNOWN,
    candidate: UNKNOWN,
  },
  release: UNKNOWN,
  scope: UNKNOWN,
  demanded: [],
  blocked: [],
  requirements: [],
  limits: [],
  adoptedLimits: [],
  readiness: [],
  evidence: [],
  givens: [],
}
