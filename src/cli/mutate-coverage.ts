import { Session } from 'node:inspector/promises'

/** Part of a file's text, by offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The stretches of each module's text that never ran, innermost judgement first; by URL without its query. */
export type Unreached = Readonly<Record<string, readonly Stretch[]>>

interface Range {
  readonly startOffset: number
  readonly endOffset: number
  readonly count: number
}

/**
 * Runs `work` and says which parts of the modules that it loads never ran.
 *
 * @param wanted which modules, by URL
 */
export async function unreachedDuring(work: () => Promise<void>, wanted: (url: string) => boolean): Promise<Unreached> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    await work()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const modules = result.filter(({ url }) => wanted(url))
    return Object.fromEntries(
      modules.map(({ url, functions }) => [
        url.split('?', 1)[0] ?? url,
        neverRun(functions.flatMap(({ ranges }) => ranges)),
      ]),
    )
  } finally {
    session.disconnect()
  }
}

/** Ranges nest: the innermost one that holds a place says how often it ran. */
export function neverRun(ranges: readonly Range[]): readonly Stretch[] {
  const edges = [...new Set(ranges.flatMap(({ startOffset, endOffset }) => [startOffset, endOffset]))].sort(
    (a, b) => a - b,
  )
  const bySize = ranges.toSorted((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset))
  const found: Stretch[] = []
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1]
    if (end === undefined) break
    const innermost = bySize.find(({ startOffset, endOffset }) => startOffset <= start && endOffset >= end)
    if (innermost?.count !== 0) continue
    const last = found.at(-1)
    if (last?.end === start) found[found.length - 1] = { start: last.start, end }
    else found.push({ start, end })
  }
  return found
}

/** Whether an offset lies in one of the stretches. */
export function isIn(stretches: readonly Stretch[], offset: number): boolean {
  return stretches.some(({ start, end }) => start <= offset && offset < end)
}
