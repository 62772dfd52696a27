import type { RunFacts } from '../domain/run-facts.ts'
import type { JudgedPass } from './judge.ts'
import { requirementOf } from './outcome.ts'

/**
 * Why a run is void: our own faults, wherever they show. Empty when the run can be judged. A filtered run may leave the
 * target pass out: it is no verdict anyway.
 */
export function voidsOf(target: JudgedPass | undefined, today: JudgedPass | undefined): string[] {
  const chosen = today?.pass.facts !== undefined && today.pass.facts.scope !== 'all'
  const missing = target || chosen ? [] : ['The message stream of the target pass is missing.']
  const passes = [target, today].filter((one) => one !== undefined)
  return [...missing, ...passes.flatMap(ofPass), ...disagreement(target?.pass.facts, today?.pass.facts)]
}

function ofPass({ pass, examples }: JudgedPass): string[] {
  const rows = new Set(pass.facts?.requirements.map(({ id }) => id))
  return [
    ...pass.problems,
    ...(pass.end?.strays ?? []).map((stray) => `An error that no example owns: ${stray}`),
    ...(pass.end?.aborted === 'fault' ? ['The run was given up because of a fault of the harness.'] : []),
    ...examples
      .filter(({ cause }) => cause === 'harness-fault')
      .map(({ id, extent, because }) => `${id} (${extent}): ${because ?? 'harness fault'}`),
    ...(pass.facts?.demanded ?? [])
      .filter((id) => !rows.has(requirementOf(id)))
      .map((id) => `The release demands ${id}, and the catalogue has no ${requirementOf(id)}.`),
  ]
}

const SHARED = ['seed', 'runNumber', 'mode', 'stage', 'release', 'scope'] as const

/** Two passes of one run must be about the same thing. */
function disagreement(target: RunFacts | undefined, today: RunFacts | undefined): string[] {
  if (!target || !today) return []
  const own = SHARED.filter((name) => target[name] !== today[name])
  const files = Object.keys(target.digests) as (keyof RunFacts['digests'])[]
  const changed = files.filter((name) => target.digests[name] !== today.digests[name])
  return [
    ...own.map((name) => `The two passes differ in ${name}: ${target[name]} and ${today[name]}.`),
    ...changed.map((name) => `The two passes differ in the digest of ${name}.`),
    ...(target.harness.digest === today.harness.digest ? [] : ['The two passes were made by different harnesses.']),
  ]
}
