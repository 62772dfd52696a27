import { breachInWords, type FhirBreach } from '../domain/fhir-seen.ts'
import type { RequirementFacts } from '../domain/run-facts.ts'
import type { ExampleResult } from './record.ts'
import type { Part } from './requirement.ts'
import type { Pass } from './stream.ts'

/** What the FHIR resources of one pass showed, whatever the examples were about. */
export interface StandardsFacts {
  /** Whether the other system said anything in FHIR. */
  readonly observed: boolean
  readonly breaches: readonly (FhirBreach & { readonly example: string })[]
}

/** The requirement that every resource is judged by. */
const ROW = 'STD-02'

/** Gathers what each example's resources broke. */
export function standardsOf({ examples }: Pass): StandardsFacts {
  const seen = examples.flatMap(({ id, attempts }) => attempts.flatMap(({ fhir }) => (fhir ? [{ id, fhir }] : [])))
  return {
    observed: seen.some(({ fhir }) => Object.keys(fhir.types).length > 0),
    breaches: seen.flatMap(({ id, fhir }) => fhir.breaches.map((one) => ({ ...one, example: id }))),
  }
}

/** Why resources void a run: we sent one that the standards do not allow, so what came of it says nothing. */
export function ownBreaches({ breaches }: StandardsFacts): readonly string[] {
  return breaches
    .filter(({ whose, severity }) => whose === 'ours' && severity === 'error')
    .map((one) => `Our own ${breachInWords(one)}. Seen in ${one.example}.`)
}

/** What the resources of a pass say about the requirement that they are all judged by. */
export function standardsParts(
  { id, verifiedBy }: RequirementFacts,
  standards: StandardsFacts | undefined,
  own: readonly ExampleResult[],
): Part[] {
  if (id !== ROW || verifiedBy !== 'exchanges' || !standards) return []
  const theirs = standards.breaches.filter(({ whose }) => whose === 'theirs')
  const [first, ...more] = theirs.filter(({ severity }) => severity === 'error')
  if (first) {
    const rest = more.length === 0 ? '' : ` And ${more.length} more.`
    const because = `${first.example}: ${breachInWords(first)}.${rest}`
    return [{ verdict: 'fail', cause: 'promise-not-kept', because }]
  }
  if (own.some(({ outcome }) => outcome === 'blocked')) return []
  if (!standards.observed)
    return [
      {
        verdict: 'inconclusive',
        cause: 'nothing-observed',
        because: 'Nothing was told in FHIR, so none of it could be compared.',
      },
    ]
  const [warning, ...others] = theirs
  if (!warning) return [{ verdict: 'pass' }]
  const rest = others.length === 0 ? '' : ` And ${others.length} more.`
  return [{ verdict: 'pass', because: `To be looked at: ${warning.example}: ${breachInWords(warning)}.${rest}` }]
}
