import { isDeepStrictEqual } from 'node:util'
import type { CandidateFacts, RunFacts } from '../domain/run-facts.ts'

/** What a candidate file can say that makes less be asked of a system, and the words for it. */
const DECLARED: Readonly<Partial<Record<keyof CandidateFacts, string>>> = {
  supplier: 'its supplier',
  name: 'its name',
  absentFunctions: 'which functions it lacks',
  people: 'where its people come from',
  alertTypes: 'which alerts each role may see',
  routes: 'which interfaces it has',
  components: 'its components',
  hooks: 'which hooks it has',
  equivalents: 'what it meets in another way',
}

/** What the candidate file says otherwise than before: a requirement can be met because less was declared. */
export function declarationChanges(
  before: Pick<RunFacts, 'candidate'>,
  after: Pick<RunFacts, 'candidate'>,
): readonly string[] {
  const changed = Object.entries(DECLARED).flatMap(([key, words]) =>
    isDeepStrictEqual(Reflect.get(before.candidate, key), Reflect.get(after.candidate, key)) ? [] : [words],
  )
  if (changed.length === 0) return []
  return [`The candidate file declares otherwise than before: ${changed.join('; ')}. What is asked can depend on it.`]
}
