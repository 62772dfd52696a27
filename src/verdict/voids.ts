import { isDeepStrictEqual } from 'node:util'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Extent } from '../domain/stage.ts'
import type { JudgedPass } from './judge.ts'
import { requirementOf } from './outcome.ts'
import { ownBreaches } from './standards.ts'

/**
 * Why a run is void: our own faults, wherever they show. Empty when the run can be judged. A filtered run may leave the
 * target pass out: it is no verdict anyway.
 */
export function voidsOf(target: JudgedPass | undefined, today: JudgedPass | undefined): string[] {
  const passes = [target, today].filter((one) => one !== undefined)
  return [
    ...missing(target?.pass.facts ?? today?.pass.facts, { target, today }),
    ...passes.flatMap(ofPass),
    ...disagreement(target?.pass.facts, today?.pass.facts),
  ]
}

/** A run that was killed between its passes looks whole but for what it set out to do. */
function missing(facts: RunFacts | undefined, passes: Readonly<Record<Extent, JudgedPass | undefined>>): string[] {
  const chosen = passes.today?.pass.facts !== undefined && facts?.scope !== 'all'
  const wanted = new Set([...(chosen ? [] : (['target'] as const)), ...(facts?.extents ?? [])])
  return [...wanted]
    .filter((extent) => !passes[extent])
    .map((extent) => `The message stream of the ${extent} pass is missing.`)
}

function ofPass({ pass, examples, standards }: JudgedPass): string[] {
  const ids = pass.facts?.requirements.map(({ id }) => id) ?? []
  const rows = new Set(ids)
  return [
    ...pass.problems,
    ...(pass.end?.strays ?? []).map((stray) => `An error that no example owns: ${stray}`),
    ...(pass.end?.aborted === 'fault' ? ['The run was given up because of a fault of the harness.'] : []),
    ...examples
      .filter(({ cause }) => cause === 'harness-fault')
      .map(({ id, extent, because }) => `${id} (${extent}): ${because ?? 'harness fault'}`),
    ...(standards ? ownBreaches(standards) : []),
    ...(pass.facts?.demanded ?? [])
      .filter((id) => !rows.has(requirementOf(id)))
      .map((id) => `The release demands ${id}, and the catalogue has no ${requirementOf(id)}.`),
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `The catalogue of the run has ${id} more than once.`),
    ...(pass.facts?.extent === 'target' && pass.facts.blocked.length > 0
      ? ['Examples are called impossible under target, where the prison side lacks nothing.']
      : []),
  ]
}

/** What only one pass is about. Everything else in the facts belongs to the run. */
const OF_A_PASS = ['extent', 'demanded', 'blocked', 'digests']

/** Two passes of one run must be about the same thing. */
function disagreement(target: RunFacts | undefined, today: RunFacts | undefined): string[] {
  if (!target || !today) return []
  const names = [...new Set([...Object.keys(target), ...Object.keys(today)])].filter(
    (name) => !OF_A_PASS.includes(name),
  )
  const own = names.filter((name) => !isDeepStrictEqual(Reflect.get(target, name), Reflect.get(today, name)))
  const files = Object.keys(target.digests) as (keyof RunFacts['digests'])[]
  const changed = files.filter((name) => target.digests[name] !== today.digests[name])
  return [
    ...own.map(
      (name) => `The two passes differ in ${name}${both(Reflect.get(target, name), Reflect.get(today, name))}.`,
    ),
    ...changed.map((name) => `The two passes differ in the digest of ${name}.`),
    ...(isDeepStrictEqual(asked(target), asked(today)) ? [] : ['The two passes demand different examples.']),
  ]
}

function both(target: unknown, today: unknown): string {
  return typeof target === 'object' || typeof today === 'object' ? '' : `: ${target} and ${today}`
}

function asked({ demanded, blocked }: RunFacts): string[] {
  return [...new Set([...demanded, ...blocked.map(({ example }) => example)])].sort()
}
