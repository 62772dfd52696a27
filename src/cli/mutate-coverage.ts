import { type Profiler, Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

/** Counts of a module's functions and blocks, as V8 gives them. */
type Ranges = readonly Pick<Profiler.CoverageRange, 'startOffset' | 'endOffset' | 'count'>[]

const OPTIMISERS = ['opt', 'maglev']

/** How often parts of modules ran, by their URL without its query. */
export type Coverage = ReadonlyMap<string, Ranges>

/** Counts what runs in the modules that are loaded from now on. */
export interface CoverageMeter {
  /** What ran since the last reading. */
  read(): Coverage
  stop(): void
}

/**
 * Counts without optimised code: what it has inlined is not counted.
 *
 * @param wanted which modules, by URL
 */
export function measureCoverage(wanted: (url: string) => boolean): CoverageMeter {
  for (const flag of OPTIMISERS) setFlagsFromString(`--no-${flag}`)
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    read() {
      const coverage = new Map<string, Ranges>()
      // The session is in this process, so that it answers before `post` returns.
      session.post('Profiler.takePreciseCoverage', (error, answer) => {
        if (error) throw error
        for (const { url, functions } of answer.result)
          if (wanted(url))
            coverage.set(
              url.split('?', 1)[0] ?? url,
              functions.flatMap(({ ranges }) => ranges),
            )
      })
      return coverage
    },
    stop() {
      session.disconnect()
      for (const flag of OPTIMISERS) setFlagsFromString(`--${flag}`)
    },
  }
}

/** Whether the code at an offset ran. Ranges nest: the innermost one that holds the place says it. */
export function ranAt(ranges: Ranges, offset: number): boolean {
  let innermost: Ranges[number] | undefined
  for (const range of ranges)
    if (range.startOffset <= offset && offset < range.endOffset)
      if (!innermost || size(range) <= size(innermost)) innermost = range
  return innermost !== undefined && innermost.count > 0
}

function size({ startOffset, endOffset }: Ranges[number]): number {
  return endOffset - startOffset
}
