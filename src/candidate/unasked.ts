import { suggestion } from '../catalogue/nearest.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { EQUIVALENCE, type RequirementFacts } from '../domain/run-facts.ts'
import type { Candidate } from './candidate.ts'

/**
 * What a candidate file hands in or declares must be about something that the specification asks: a misspelt title
 * would otherwise lie unread, and a misspelt function would be no declaration.
 *
 * @param today ISO date
 * @throws {InputProblem} listing everything that nobody asked for, and decisions that have not been made yet
 */
export function refuseUnasked(
  { file, documents, equivalents, absentFunctions, components }: Candidate,
  rows: readonly RequirementFacts[],
  today: string,
): void {
  const ids = rows.map(({ id }) => id)
  const functions = [...new Set(rows.map((row) => row.function))]
  const claimed = new Set(equivalents.map(({ requirement }) => requirement))
  const unknown = (id: string) => `there is no requirement ${id}.${suggestion(id, ids)}`
  const problems = [
    ...equivalents.filter(({ requirement }) => !ids.includes(requirement)).map((one) => unknown(one.requirement)),
    ...[...absentFunctions, ...components.flatMap(({ serves = [] }) => serves)]
      .filter((name) => !functions.includes(name))
      .map((name) => `there is no function "${name}".${suggestion(name, functions)}`),
    ...documents.flatMap(({ requirement, title, decision }) => {
      const row = rows.find(({ id }) => id === requirement)
      if (!row) return [unknown(requirement)]
      const later = (decision?.on ?? '') > today
      return [
        ...(later
          ? [`"${title}" of ${requirement} was decided on ${decision?.on}, which is not yet. Correct it.`]
          : []),
        ...unaskedTitle(row, title, claimed.has(requirement)),
      ]
    }),
  ]
  if (problems.length > 0) throw new InputProblem(problems.map((problem) => `${file}: ${problem}`))
}

function unaskedTitle({ id, evidence }: RequirementFacts, title: string, isClaimed: boolean): readonly string[] {
  if (evidence.includes(title)) return []
  if (title === EQUIVALENCE)
    return isClaimed
      ? []
      : [`no equivalent is claimed for ${id}. Claim it under "equivalents", or remove the document.`]
  const asked = evidence.map((one) => `"${one}"`).join(', ')
  return [`${id} asks for no document "${title}". It asks for ${asked || 'none'}.`]
}
