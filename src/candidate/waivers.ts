import { digestOf } from '../catalogue/digest.ts'
import { suggestion } from '../catalogue/nearest.ts'
import { harnessSchema } from '../catalogue/schema.ts'
import { readYaml } from '../catalogue/yaml-file.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { WaiverFacts, WaiversFacts } from '../domain/run-facts.ts'
import type { Candidate } from './candidate.ts'

interface WaiversFile {
  readonly candidate: string
  readonly version: string
  readonly release: string
  readonly waivers: readonly WaiverFacts[]
}

/**
 * Reads the deviations that a buyer accepts. Whether each still holds is for the verdict to say.
 *
 * @throws {InputProblem} for a file about another system, a requirement that does not exist, or two waivers of one
 */
export function loadWaivers(path: string, candidate: Pick<Candidate, 'name'>, known: readonly string[]): WaiversFacts {
  const { value, file, text, lineOf } = readYaml(path, harnessSchema<WaiversFile>('waivers'))
  const { version, release, waivers } = value
  const problems: string[] = []
  if (value.candidate !== candidate.name)
    problems.push(
      `${file}:${lineOf(['candidate'])}: these waivers are for "${value.candidate}", and the candidate is "${candidate.name}". Name the file for it.`,
    )
  for (const [index, { requirement, on, until }] of waivers.entries()) {
    const where = `${file}:${lineOf(['waivers', index, 'requirement'])}`
    if (!known.includes(requirement))
      problems.push(`${where}: there is no requirement ${requirement}.${suggestion(requirement, known)}`)
    if (waivers.findIndex((one) => one.requirement === requirement) < index)
      problems.push(`${where}: ${requirement} is waived twice. Remove one.`)
    if (until < on) problems.push(`${where}: it ends on ${until}, before it was given on ${on}. Correct the dates.`)
  }
  if (problems.length > 0) throw new InputProblem(problems)
  return { digest: digestOf(text), version, release, waived: waivers }
}
