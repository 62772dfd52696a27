import type { Candidate } from '../candidate/candidate.ts'
import { loadWaivers } from '../candidate/waivers.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Mode } from '../domain/stage.ts'
import type { RunOptions } from './run.ts'
import type { Specification } from './specification.ts'

/** A rehearsal has no verdict from which anything could deviate. */
export function waiversFor(
  { waivers }: RunOptions,
  candidate: Candidate,
  { rows }: Specification['catalogue'],
  mode: Mode,
) {
  if (waivers === undefined) return {}
  if (mode === 'rehearsal' || candidate.reference)
    throw new InputProblem([
      `--waivers ${waivers}: a rehearsal gives no verdict from which anything could deviate. Next: leave it out, or assess.`,
    ])
  const known = rows.map(({ id }) => id)
  return { waivers: loadWaivers(waivers, candidate, known) }
}
