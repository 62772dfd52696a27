import type { Envelope } from '@cucumber/messages'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import { readAttached } from './attached.ts'
import { type Attempt, readAttempt } from './attempt.ts'
import { contradictionsIn } from './contradictions.ts'
import { indexOf } from './index-of.ts'

/** An example as it was planned, with everything that was done about it. */
export interface PlannedExample {
  readonly id: string
  readonly title: string
  readonly where: string
  /** Sorted by start; empty when it was never started. */
  readonly attempts: readonly Attempt[]
}

/** One pass of a run, read from its message stream. */
export interface Pass {
  readonly facts?: RunFacts
  readonly end?: RunEnd
  readonly examples: readonly PlannedExample[]
  /** Why the stream cannot be trusted; any of them voids the run. */
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** Reads the messages of one pass. Total: whatever is wrong with them becomes a problem. */
export function readPass(envelopes: readonly Envelope[]): Pass {
  const index = indexOf(envelopes)
  const problems = [...index.problems]
  const notes: string[] = []
  const facts: RunFacts[] = []
  const ends: RunEnd[] = []
  for (const attachment of index.runAttachments) {
    const attached = readAttached(attachment)
    if (attached?.kind === 'run') facts.push(attached.value)
    if (attached?.kind === 'end') ends.push(attached.value)
    if (attached?.kind === 'unreadable') problems.push(attached.because)
  }
  if (facts.length !== 1) problems.push(`The stream has ${facts.length} accounts of the run where there must be one.`)
  if (ends.length !== 1) problems.push(`The stream has ${ends.length} accounts of its end where there must be one.`)
  if (!index.finished) problems.push('The stream is cut short: it does not say that the run finished.')

  const examples = new Map<string, PlannedExample>()
  for (const testCase of index.testCases.values()) {
    const pickle = index.pickles.get(testCase.pickleId)
    const [, id, title] = /^\[([A-Z0-9]+-\d+\.\d+)\]\s*(.*)$/.exec(pickle?.name ?? '') ?? []
    if (!pickle || !id) {
      notes.push(`Ignored: "${pickle?.name ?? testCase.pickleId}" has no example number.`)
      continue
    }
    const attempts = (index.starts.get(testCase.id) ?? []).map((start) => readAttempt(index, testCase, pickle, start))
    problems.push(...attempts.flatMap((attempt) => attempt.problems))
    const twin = examples.get(id)
    examples.set(id, {
      id,
      title: title ?? '',
      where: `${pickle.uri}:${pickle.location?.line ?? 0}`,
      attempts: [...(twin?.attempts ?? []), ...attempts].sort(byStart),
    })
  }
  const [fact, end] = [facts[0], ends[0]]
  if (end) problems.push(...miscounts(end, index.counts))
  problems.push(...contradictionsIn(envelopes, end))
  return {
    ...(fact && { facts: fact }),
    ...(end && { end }),
    examples: [...examples.values()],
    problems,
    notes,
  }
}

function byStart(a: Attempt, b: Attempt): number {
  return a.number - b.number || a.startedMs - b.startedMs || (a.key < b.key ? -1 : 1)
}

function miscounts(end: RunEnd, seen: { planned: number; started: number; finished: number }): string[] {
  const told = (counts: { planned: number; started: number; finished: number }) =>
    `${counts.planned} planned, ${counts.started} started, ${counts.finished} finished`
  if (told(end) !== told(seen)) return [`The run counted ${told(end)}; its stream holds ${told(seen)}.`]
  if ((end.unreachable ?? end.misconfigured) !== undefined && end.started > 0)
    return [`The run says that it never began, and started ${end.started} examples.`]
  if (end.aborted || end.unreachable) return []
  if (end.started === end.planned && end.finished === end.planned) return []
  return [`Not everything that was planned was done: ${told(end)}.`]
}
