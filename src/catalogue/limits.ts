import { InputProblem } from '../domain/input-problem.ts'
import type { Limit } from '../domain/limits.ts'
import type { Mode } from '../domain/stage.ts'
import { suggestion } from './nearest.ts'
import { harnessSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** A limit as the specification writes it. */
export interface WrittenLimit extends Omit<Limit, 'ceiling' | 'specified'> {
  /** Waiting ends here; three times a time, or the volume itself, unless stated. */
  readonly ceiling?: number
  /** The short value for rehearsals, which are no evidence. */
  readonly rehearsal?: number
}

/** @throws {InputProblem} also for an id or a name that stands there twice */
export function readLimits(path: string): YamlFile<readonly WrittenLimit[]> {
  const yaml = readYaml(path, harnessSchema<readonly WrittenLimit[]>('limits'))
  const problems: string[] = []
  const seen = new Set<string>()
  for (const [index, { id, name }] of yaml.value.entries()) {
    for (const word of [id, name])
      if (seen.has(word)) problems.push(`${yaml.file}:${yaml.lineOf([index])}: "${word}" is there twice. Keep one.`)
      else seen.add(word)
  }
  if (problems.length > 0) throw new InputProblem(problems)
  return yaml
}

/** Limits that a candidate holds itself to, by id, in seconds. */
export type Tightened = Readonly<Record<string, number>>

/**
 * The limits in force: the specification's own in an assessment, short ones in a rehearsal, and tighter ones where the
 * candidate promises more than is asked.
 *
 * @param where the candidate file, for the message
 * @throws {InputProblem} for an unknown limit, one that is no time, and one that would be looser
 */
export function limitsInForce(
  written: readonly WrittenLimit[],
  mode: Mode,
  tightened: Tightened = {},
  where = 'the candidate file',
): readonly Limit[] {
  const problems = Object.entries(tightened).flatMap(([id, value]) => refusal(written, id, value, where))
  if (problems.length > 0) throw new InputProblem(problems)
  return written.map(({ rehearsal, ceiling, ...limit }) => {
    const short = mode === 'rehearsal' ? rehearsal : undefined
    const asked = short ?? limit.value
    const value = Math.min(asked, tightened[limit.id] ?? asked)
    const longest = limit.unit === 's' ? 3 * value : value
    return { ...limit, value, specified: limit.value, ceiling: short === undefined ? (ceiling ?? longest) : longest }
  })
}

function refusal(written: readonly WrittenLimit[], id: string, value: number, where: string): readonly string[] {
  const limit = written.find((one) => one.id === id)
  if (!limit) {
    const known = written.map((one) => one.id)
    return [`${where}: unknown limit "${id}".${suggestion(id, known, 'Known limits')}`]
  }
  if (limit.unit !== 's') return [`${where}: "${id}" is not a time, so it cannot be tightened. Remove it.`]
  if (value <= limit.value) return []
  return [
    `${where}: "${id}" is ${value} s, looser than the specification's ${limit.value} s. Only a tender's own limits may loosen one; give ${limit.value} or less.`,
  ]
}
