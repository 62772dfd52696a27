import type { RunFacts } from '../domain/run-facts.ts'
import type { ExampleResult } from './record.ts'

/**
 * Differences between what `readiness.yaml` says and what happened under `today`; empty when they agree exactly.
 * Examples that fail only under `today` are held against readiness for a reference candidate alone: of any other
 * system they may be its own fault.
 */
export function readinessDrift(
  facts: RunFacts,
  today: readonly ExampleResult[],
  target: readonly ExampleResult[],
): string[] {
  const listed = new Map(
    facts.readiness
      .filter(({ status }) => status !== 'present')
      .flatMap(({ id, examples }) => examples.map((example): [string, string] => [example, id])),
  )
  const blocked = new Set(facts.blocked.map(({ example }) => example))
  const demanded = new Set(facts.demanded)
  const met = new Set(target.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id))
  return [
    ...[...listed]
      .filter(([example]) => demanded.has(example) && !blocked.has(example))
      .map(([example, id]) => `${example} is listed under ${id} and was not blocked under today.`),
    ...facts.blocked
      .filter(({ example }) => !listed.has(example))
      .map(({ example, dependency }) => `${example} was blocked for ${dependency}, which does not list it as missing.`),
    ...today.flatMap((result) => surprises(result, blocked.has(result.id))),
    ...(facts.candidate.reference ? today.flatMap((result) => lost(result, met, blocked)) : []),
  ].sort()
}

/** An example whose own steps contradict the list. */
function surprises({ id, outcome, cause, steps }: ExampleResult, isBlocked: boolean): string[] {
  const ran = steps.length > 0
  if (isBlocked && ran && steps.every(({ status }) => status === 'passed'))
    return [`${id} is listed as blocked and passed under today: take it off the list.`]
  if (!isBlocked && outcome === 'inconclusive' && cause === 'blocked-by-counterparty')
    return [`${id} is not listed as blocked and the prison side had no way to do it: list it.`]
  return []
}

function lost({ id, outcome, cause }: ExampleResult, met: ReadonlySet<string>, blocked: ReadonlySet<string>): string[] {
  if (blocked.has(id) || outcome === 'passed' || !met.has(id) || cause === 'blocked-by-counterparty') return []
  return [`${id} passed under target and is ${outcome} under today: list it or make it pass.`]
}
