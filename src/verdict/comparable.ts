import type { ConformanceRecord } from './record.ts'

/** A run as somebody named it, to be set beside others. */
export interface ComparedRun {
  /** The folder or file as it was given. */
  readonly name: string
  readonly record: ConformanceRecord
  /** What a reader must know about how far it can be believed, for example that it came without its message streams. */
  readonly remarks: readonly string[]
}

/** Something in which runs must agree before anything about them can be compared. */
interface Condition {
  readonly what: string
  /** As a reader tells it; equal words mean equal things. */
  of(record: ConformanceRecord): string
}

const ROLE: Condition = { what: 'role of the candidate', of: ({ run }) => run.candidate.role }
const MODE: Condition = { what: 'mode', of: ({ run }) => run.mode }
const STAGE: Condition = { what: 'stage', of: ({ run }) => run.stage }
const RELEASE: Condition = {
  what: 'release',
  of: ({ run }) => `${run.release}${digestWords(run.digests.release)}`,
}
const FEATURES: Condition = { what: 'features', of: ({ run }) => `those${digestWords(run.digests.features)}` }
const CATALOGUE: Condition = { what: 'catalogue', of: ({ run }) => `that${digestWords(run.digests.catalogue)}` }
const LIMITS: Condition = { what: 'limits file', of: ({ run }) => `that${digestWords(run.digests.limits)}` }
const ADOPTED: Condition = {
  what: 'set of adopted limits',
  of: ({ run }) => [...new Set(run.adoptedLimits)].sort().join(', ') || 'none',
}
const HARNESS: Condition = { what: 'harness build', of: ({ run }) => buildWords(run.harness) }

/** Without these, two runs of one candidate have nothing in common that could have changed. */
export const FOR_A_CHANGE: readonly Condition[] = [ROLE, MODE, HARNESS]

/** The same where changes of the harness itself are taken into the bargain. */
export const FOR_A_CHANGE_ACROSS_BUILDS: readonly Condition[] = [ROLE, MODE]

/** Bids stand side by side only when every one was asked the same, by the same. */
export const FOR_BIDS: readonly Condition[] = [
  ROLE,
  RELEASE,
  STAGE,
  MODE,
  HARNESS,
  FEATURES,
  CATALOGUE,
  LIMITS,
  ADOPTED,
]

/** Why these runs cannot be compared, naming every run; empty when they can. */
export function incomparable(runs: readonly ComparedRun[], conditions: readonly Condition[]): readonly string[] {
  const without = runs.filter(({ record }) => record.demanded.target === undefined)
  return [
    ...without.map(({ name }) => `${name}: was run only with the prison interface of today, which decides no verdict.`),
    ...conditions.flatMap(({ what, of }) => {
      const groups = Map.groupBy(runs, ({ record }) => of(record))
      if (groups.size < 2) return []
      const told = [...groups].map(([value, those]) => `${those.map(({ name }) => name).join(', ')}: ${value}`)
      return [`The runs do not have the same ${what}. ${told.join('; ')}.`]
    }),
  ]
}

/** For example `0.1.0 (commit 0123abc, digest 4f9a…)`. */
function buildWords({ version, commit, digest }: ConformanceRecord['run']['harness']): string {
  const parts = [...(commit ? [`commit ${commit.slice(0, 12)}`] : []), ...(digest ? [`digest ${digest}`] : [])]
  return parts.length === 0 ? version : `${version} (${parts.join(', ')})`
}

function digestWords(digest: string): string {
  return digest ? ` (digest ${digest})` : ''
}
